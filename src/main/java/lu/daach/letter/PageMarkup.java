package lu.daach.letter;

import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import lu.daach.banking.AskedPayment;
import lu.daach.banking.rules.CreditorReference;
import lu.daach.banking.rules.EpcPayment;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.letter.rules.Block;
import lu.daach.letter.rules.LetterText;
import lu.daach.letter.rules.Span;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A letter as the tree that is printed. The tree is built node by node and never read from text, so whatever stands in a letter is
 * text in it; the style sheet is the product's own.
 */
final class PageMarkup {

    /** So many blocks stay with the signature: nobody gets a page with nothing but a name on it. */
    private static final int LAST_TOGETHER = 2;

    /** An amount, a share or a count, by itself or with words after it. */
    private static final Pattern FIGURE = Pattern.compile("[-+−]?\\s?€?\\s?\\d[\\d.,\\u202f\\u00a0 ]*([€%].*)?");

    private final PrintedPage page;
    private final Document document;

    private PageMarkup(PrintedPage page, Document document) {
        this.page = page;
        this.document = document;
    }

    static Document of(PrintedPage page, String styles) {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            PageMarkup markup = new PageMarkup(page, document);
            markup.write(styles);
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String styles) {
        Element html = document.createElement("html");
        html.setAttribute("lang", page.language().code());
        document.appendChild(html);
        Element head = add(html, "head", null);
        text(add(head, "title", null), page.subjectLine());
        meta(head, "author", page.head().name());
        meta(head, "subject", page.subjectLine());
        meta(head, "description", page.subjectLine());
        text(add(head, "style", null), styles);
        Element body = add(html, "body", "window-" + page.head().windowSide().code() + (page.slip() == null ? "" : " asking"));
        foot(body);
        letterhead(body);
        text(add(body, "h1", null), page.subjectLine());
        List<Block> blocks = LetterText.blocks(page.body());
        int together = Math.max(0, blocks.size() - LAST_TOGETHER);
        blocks.subList(0, together).forEach(block -> block(body, block));
        if (page.slip() != null) {
            slip(body, page.slip());
        }
        Element end = add(body, "div", "end");
        blocks.subList(together, blocks.size()).forEach(block -> block(end, block));
        signature(end);
    }

    private void letterhead(Element body) {
        LetterheadSheet head = page.head();
        Element box = add(body, "div", "head");
        add(box, "div", "fold one");
        add(box, "div", "fold two");
        Element brand = add(box, "div", "brand");
        if (head.hasLogo()) {
            Element logo = add(brand, "img", null);
            logo.setAttribute("src", "data:" + head.logoType() + ";base64," + Base64.getEncoder().encodeToString(head.logo()));
            logo.setAttribute("alt", head.name());
        } else {
            text(add(brand, "p", "name"), head.name());
        }
        Element to = add(box, "div", "to");
        text(add(to, "p", "from"), head.name() + " · " + String.join(" · ", head.addressLines()));
        if (page.channel() != Channel.POST) {
            text(add(to, "p", "channel"), word("channel." + page.channel().code()));
        }
        page.recipient().forEach(line -> text(add(to, "p", "line"), line));
        Element info = add(box, "div", "info");
        fact(info, "contact", page.writer());
        fact(info, "phone", head.phone());
        fact(info, "email", head.email());
        fact(info, "file", page.reference());
        fact(info, "number", number());
        text(add(box, "p", "date"), date());
    }

    /** @return null for a paper that has none */
    private String number() {
        return page.number() == null ? word("draft") : page.number().isEmpty() ? null : page.number();
    }

    private void fact(Element info, String key, String value) {
        if (value != null) {
            Element line = add(info, "p", null);
            text(add(line, "span", "label"), word(key) + " ");
            text(add(line, "span", "value"), value);
        }
    }

    private String date() {
        Language language = page.language();
        String day = language == Language.FR && page.writtenOn().getDayOfMonth() == 1 ? "1er" : Integer.toString(page.writtenOn().getDayOfMonth());
        return Messages.text(language, "letter.sheet.date", page.head().place(), day, Formats.month(YearMonth.from(page.writtenOn()), language));
    }

    private void slip(Element body, AskedPayment slip) {
        Element box = add(body, "div", "slip");
        Element code = add(box, "img", null);
        code.setAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(
                QrPicture.of(EpcPayment.text(slip.payee(), slip.iban(), slip.amount().amount(), slip.reference()))));
        code.setAttribute("alt", word("slipCode"));
        Element words = add(box, "div", "words");
        text(add(words, "p", "label"), word("slip"));
        fact(words, "slipPayee", slip.payee());
        fact(words, "slipIban", CreditorReference.grouped(slip.iban()));
        fact(words, "slipAmount", Formats.money(slip.amount().amount(), page.language()));
        fact(words, "slipReference", CreditorReference.grouped(slip.reference()));
        text(add(words, "p", "soft"), word("slipHow"));
    }

    private void block(Element parent, Block block) {
        switch (block.kind()) {
            case HEADING -> spans(add(parent, "h2", null), block.rows().get(0).cells().get(0));
            case LIST -> {
                Element list = add(parent, "ul", null);
                block.rows().forEach(row -> spans(add(list, "li", null), row.cells().get(0)));
            }
            case TABLE -> table(parent, block.rows());
            case PARAGRAPH -> {
                Element paragraph = add(parent, "p", null);
                for (int i = 0; i < block.rows().size(); i++) {
                    if (i > 0) {
                        add(paragraph, "br", null);
                    }
                    spans(paragraph, block.rows().get(i).cells().get(0));
                }
            }
        }
    }

    /** Whether a column between the first and the last has amounts and nothing else. */
    private static boolean column(List<Block.Row> rows, int i) {
        return rows.stream().filter(row -> !row.head() && i < row.cells().size()).map(row -> row.cells().get(i).text())
                .allMatch(text -> text.isBlank() || FIGURE.matcher(text).matches());
    }

    private void table(Element parent, List<Block.Row> rows) {
        boolean figures = rows.stream().filter(row -> !row.head()).allMatch(row -> row.cells().size() > 1
                && FIGURE.matcher(row.cells().get(row.cells().size() - 1).text()).matches());
        Element table = add(parent, "table", figures ? "figures" : rows.get(0).cells().size() == 2 ? "facts" : "findings");
        Element part = null;
        boolean headed = false;
        for (Block.Row row : rows) {
            if (part == null || headed != row.head()) {
                headed = row.head();
                part = add(table, headed ? "thead" : "tbody", null);
            }
            Element line = add(part, "tr", row.strong() && !row.head() ? "total" : null);
            for (int i = 0; i < row.cells().size(); i++) {
                boolean last = i > 0 && i == row.cells().size() - 1;
                Element cell = add(line, row.head() || i == 0 ? "th" : "td", last && figures ? "amount" : figures && i > 0 && column(rows, i) ? "figure" : last && row.cells().size() > 2 ? "basis" : row.head() && i == 0 ? "lead" : null);
                if (row.head() || i == 0) {
                    cell.setAttribute("scope", row.head() ? "col" : "row");
                }
                spans(cell, row.cells().get(i));
            }
        }
    }

    private void signature(Element end) {
        Element box = add(end, "div", "signature");
        enclosures(box);
        text(add(box, "p", null), page.writer());
        text(add(box, "p", "name"), page.head().name());
    }

    private void enclosures(Element signature) {
        if (!page.enclosures().isEmpty()) {
            Element box = add(signature, "div", "enclosures");
            text(add(box, "p", "label"), word("enclosures"));
            page.enclosures().forEach(line -> text(add(box, "p", null), line));
        }
    }

    /** What stands at the foot of the first page, and of the pages after it. */
    private void foot(Element body) {
        LetterheadSheet head = page.head();
        Element first = add(body, "div", "foot-first");
        String address = String.join(" · ", head.addressLines());
        text(add(first, "p", null), head.name() + " · " + address);
        StringBuilder reach = new StringBuilder();
        for (String one : new String[] {head.phone(), head.email(), head.web()}) {
            if (one != null) {
                reach.append(reach.isEmpty() ? "" : " · ").append(one);
            }
        }
        if (!reach.isEmpty()) {
            text(add(first, "p", null), reach.toString());
        }
        if (head.closing() != null) {
            text(add(first, "p", null), head.closing());
        }
        Element next = add(body, "div", "foot-next");
        String number = number() == null ? "" : number() + " · ";
        text(add(next, "span", null), head.name() + " · " + number + word("page") + " ");
        add(next, "span", "page-now");
        text(add(next, "span", null), " / ");
        add(next, "span", "page-all");
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private void spans(Element parent, Block.Cell cell) {
        for (Span span : cell.spans()) {
            String shown = span.open() ? "…… (" + meaning(span.text()) + ")" : span.text();
            text(span.open() ? add(parent, "span", "open") : span.strong() ? add(parent, "strong", null) : parent, shown);
        }
    }

    /** What a key without a value stands for; what is to be filled in by hand says so itself. */
    private String meaning(String open) {
        String key = "letter.key." + open;
        return Messages.has(key) ? Messages.text(page.language(), key) : open;
    }

    private String word(String key) {
        return Messages.text(page.language(), "letter.sheet." + key);
    }

    private Element add(Element parent, String name, String styleClass) {
        Element element = document.createElement(name);
        if (styleClass != null) {
            element.setAttribute("class", styleClass);
        }
        parent.appendChild(element);
        return element;
    }

    private void text(Element parent, String text) {
        parent.appendChild(document.createTextNode(text));
    }
}

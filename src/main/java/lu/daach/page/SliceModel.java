package lu.daach.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lu.daach.kernel.Slice;

/**
 * The lines of a list that are read a page at a time. Which page, stands in the address beside the filters ({@code page}, from 1, and
 * {@code size}), so that it can be kept, sent and gone back to. As a collection it is the lines of the present page.
 */
public class SliceModel<T> extends AbstractCollection<T> implements Serializable {

    private static final long serialVersionUID = 2L;

    /** Asks a facade for some lines. */
    @FunctionalInterface
    public interface Source<T> extends Serializable {

        Slice<T> load(int first, int most);
    }

    private static final int USUAL_SIZE = 25;
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    /** So many pages are named in a row, the present one in their middle. */
    private static final int NAMED = 7;

    private final Source<T> source;
    private final String kept;
    private final int size;
    private int page;

    public SliceModel(Source<T> source) {
        this.source = source;
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        this.kept = kept(request.getQueryString());
        int asked = number(request.getParameter("size"), USUAL_SIZE);
        this.size = SIZES.contains(asked) ? asked : USUAL_SIZE;
        this.page = Math.max(1, number(request.getParameter("page"), 1));
    }

    /** Pages through lines that are all at hand. */
    public static <T> SliceModel<T> of(List<T> lines) {
        List<T> all = List.copyOf(lines);
        return new SliceModel<>((first, most) -> new Slice<>(
                all.subList(Math.min(first, all.size()), Math.min(first + most, all.size())), all.size()));
    }

    /** The number of the lines on all pages. */
    public long getTotal() {
        return slice().total();
    }

    /** The number of the page's first line, from 1. */
    public long getFirst() {
        return (long) (page - 1) * size + 1;
    }

    /** The number of the page's last line. */
    public long getLast() {
        return getFirst() + slice().items().size() - 1;
    }

    public int getPage() {
        return page;
    }

    /** @return whether there is more than the usual page holds */
    public boolean isPaged() {
        return getTotal() > USUAL_SIZE;
    }

    /** @return the numbers of the pages that are named, in order */
    public List<Integer> getPages() {
        int begin = Math.max(1, Math.min(page - NAMED / 2, pages() - NAMED + 1));
        return IntStream.rangeClosed(begin, Math.min(begin + NAMED - 1, pages())).boxed().toList();
    }

    public boolean isBefore() {
        return page > 1;
    }

    public boolean isAfter() {
        return page < pages();
    }

    public List<Integer> getSizes() {
        return SIZES;
    }

    /** The address of a page of this list, everything else in it as it is. */
    public String at(int number) {
        return "?" + kept + "page=" + number + (size == USUAL_SIZE ? "" : "&size=" + size);
    }

    /** The address of this list with so many lines a page, from its beginning. */
    public String sized(int lines) {
        return "?" + kept + "size=" + lines;
    }

    @Override
    public Iterator<T> iterator() {
        return slice().items().iterator();
    }

    /** The number of the lines on this page. */
    @Override
    public int size() {
        return slice().items().size();
    }

    private int pages() {
        return (int) Math.max(1, (getTotal() + size - 1) / size);
    }

    /** What was read stays for the request: the heading, the table and the pager ask for the same. */
    @SuppressWarnings("unchecked")
    private Slice<T> slice() {
        Map<Object, Object> request = FacesContext.getCurrentInstance().getAttributes();
        Slice<T> read = (Slice<T>) request.get(source);
        if (read == null) {
            read = source.load((page - 1) * size, size);
            if (read.items().isEmpty() && page > 1) {
                // The list has become shorter than the address believes.
                page = 1;
                read = source.load(0, size);
            }
            request.put(source, read);
        }
        return read;
    }

    private static String kept(String query) {
        if (query == null) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isBlank() && !pair.startsWith("page=") && !pair.startsWith("size="))
                .map(pair -> pair + "&").collect(Collectors.joining());
    }

    private static int number(String text, int otherwise) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}

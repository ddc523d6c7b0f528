package lu.daach.household.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.daach.dwelling.Communes;
import lu.daach.household.ContactCard;
import lu.daach.household.Contacts;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.Households;
import lu.daach.household.Identities;
import lu.daach.household.MergeCard;
import lu.daach.household.MergerSheet;
import lu.daach.household.Mergers;
import lu.daach.household.NationalIdSheet;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Sentence;
import lu.daach.page.Attempt;

/** Two files side by side, field by field, and how they become one. */
@Named
@ViewScoped
public class MergePage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Stands among the persons of the kept file for: nobody, the person comes along. No key begins like this. */
    private static final String NOBODY = "+";

    /**
     * One field of both files.
     *
     * @param key the last part of its message key
     * @param alike whether both say the same, and say something
     */
    public record Compared(String key, String one, String other, boolean alike) implements Serializable {
    }

    @Inject
    private Households households;

    @Inject
    private Contacts contacts;

    @Inject
    private Identities identities;

    @Inject
    private Mergers mergers;

    @Inject
    private Communes communes;

    @Inject
    private Attempt attempt;

    private String one;
    private String other;
    private String oneName;
    private String otherName;
    private String kept;
    private String reason;
    private List<SamePersonRow> persons = new ArrayList<>();
    private List<Compared> compared = new ArrayList<>();

    public void open() {
        HouseholdSheet first = sheet(one);
        HouseholdSheet second = sheet(other);
        oneName = title(first);
        otherName = title(second);
        kept = weight(second) > weight(first) ? other : one;
        compare(first, second);
        choose();
    }

    /** Pairs the persons anew when another file is kept. */
    public void choose() {
        HouseholdSheet keptSheet = sheet(kept);
        HouseholdSheet closed = sheet(closed());
        persons = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (HouseholdMember member : closed.members()) {
            String same = keptSheet.members().stream().filter(known -> known.born().equals(member.born()) && !taken.contains(known.id()))
                    .map(HouseholdMember::id).findFirst().orElse(NOBODY);
            taken.add(same);
            persons.add(new SamePersonRow(member.id(), person(member), same));
        }
    }

    public String merge() {
        return attempt.go(() -> {
            Map<String, String> same = new LinkedHashMap<>();
            persons.stream().filter(row -> !NOBODY.equals(row.getSame())).forEach(row -> same.put(row.getKey(), row.getSame()));
            MergerSheet merger = mergers.merge(new MergeCard(Ids.known(kept), Ids.known(closed()), same, reason), new Faults());
            return "/desk/household-file.xhtml?faces-redirect=true&id=" + merger.kept();
        }, "household.merge.done");
    }

    /** What stands against it, in the reader's language; empty when nothing does. */
    public List<String> getObjections() {
        List<Sentence> found = mergers.objections(Ids.known(kept), Ids.known(closed()));
        return found.stream().map(sentence -> sentence.in(Attempt.language())).toList();
    }

    public List<SelectItem> getKeepers() {
        return List.of(new SelectItem(one, oneName), new SelectItem(other, otherName));
    }

    /** Who of the kept file may be the same person. */
    public List<SelectItem> getKeptPersons() {
        List<SelectItem> choices = new ArrayList<>();
        choices.add(new SelectItem(NOBODY, Messages.text(Attempt.language(), "household.merge.comesAlong")));
        sheet(kept).members().forEach(member -> choices.add(new SelectItem(member.id(), person(member))));
        return choices;
    }

    private void compare(HouseholdSheet first, HouseholdSheet second) {
        Language language = Attempt.language();
        ContactCard contact = contacts.of(first.id()).card();
        ContactCard contactOther = contacts.of(second.id()).card();
        compared = new ArrayList<>();
        row("name", first.lastName(), second.lastName());
        row("number", String.valueOf(first.fileNumber()), String.valueOf(second.fileNumber()));
        row("status", Messages.text(language, "household.status." + first.status().code()),
                Messages.text(language, "household.status." + second.status().code()));
        row("referent", first.referentName(), second.referentName());
        row("language", Messages.text(language, "page.language." + first.language().code()),
                Messages.text(language, "page.language." + second.language().code()));
        int lines = Math.max(first.members().size(), second.members().size());
        for (int i = 0; i < lines; i++) {
            row("person", person(first, i), person(second, i));
        }
        row("nationalIds", numbers(first), numbers(second));
        row("phone", contact.phone(), contactOther.phone());
        row("email", contact.email(), contactOther.email());
        row("address", contact.home() == null ? null : String.join(", ", contact.home().lines()),
                contactOther.home() == null ? null : String.join(", ", contactOther.home().lines()));
        row("incomes", incomes(first), incomes(second));
        row("commune", commune(first), commune(second));
        row("rightOfStay", first.facts().rightOfStayUntil() == null ? null : Formats.date(first.facts().rightOfStayUntil(), language),
                second.facts().rightOfStayUntil() == null ? null : Formats.date(second.facts().rightOfStayUntil(), language));
    }

    private void row(String key, String first, String second) {
        compared.add(new Compared(key, first, second, first != null && Objects.equals(first, second)));
    }

    private String commune(HouseholdSheet sheet) {
        String code = sheet.facts().communeOfResidence();
        return code == null ? null : communes.name(code);
    }

    private String numbers(HouseholdSheet sheet) {
        List<String> masked = identities.nationalIds(sheet.id()).values().stream().map(NationalIdSheet::masked).toList();
        return masked.isEmpty() ? null : String.join(", ", masked);
    }

    private static String incomes(HouseholdSheet sheet) {
        return sheet.incomesKnown() ? Messages.text(Attempt.language(), "household.merge.incomeCount", sheet.incomes().size()) : null;
    }

    private static String person(HouseholdSheet sheet, int at) {
        return at < sheet.members().size() ? person(sheet.members().get(at)) : null;
    }

    private static String person(HouseholdMember member) {
        return member.firstName() + " " + member.lastName() + ", " + Formats.date(member.born(), Attempt.language());
    }

    private static String title(HouseholdSheet sheet) {
        return Messages.text(Attempt.language(), "household.merge.file", sheet.lastName(), String.valueOf(sheet.fileNumber()));
    }

    /** The file of a household that lives with us is kept, then that of an applicant, then the older one. */
    private static int weight(HouseholdSheet sheet) {
        return List.of(HouseholdStatus.KNOWN, HouseholdStatus.LEFT, HouseholdStatus.APPLICANT, HouseholdStatus.HOUSED).indexOf(sheet.status());
    }

    private HouseholdSheet sheet(String id) {
        return households.find(Ids.known(id)).orElseThrow(Missing::new);
    }

    private String closed() {
        return kept.equals(one) ? other : one;
    }

    public List<Compared> getCompared() {
        return compared;
    }

    public List<SamePersonRow> getPersons() {
        return persons;
    }

    public String getOne() {
        return one;
    }

    public void setOne(String one) {
        this.one = one;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getOneName() {
        return oneName;
    }

    public String getOtherName() {
        return otherName;
    }

    public String getKept() {
        return kept;
    }

    public void setKept(String kept) {
        boolean changed = this.kept != null && !this.kept.equals(kept);
        this.kept = kept;
        if (changed) {
            choose();
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

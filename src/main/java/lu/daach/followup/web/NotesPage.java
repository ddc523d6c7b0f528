package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import lu.daach.followup.BreakGlass;
import lu.daach.followup.BreakingSheet;
import lu.daach.followup.Caseload;
import lu.daach.followup.CaseloadFilter;
import lu.daach.followup.CaseloadLine;
import lu.daach.followup.DraftCard;
import lu.daach.followup.Followed;
import lu.daach.followup.NoteCard;
import lu.daach.followup.NoteKind;
import lu.daach.followup.NoteSheet;
import lu.daach.followup.Notes;
import lu.daach.followup.Signals;
import lu.daach.followup.SignalsSheet;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;

/**
 * The notes of one household with the form for the next one. Each reading of the list is journalled, so it is read once a request.
 * What is typed is sent by the page's script, which keeps it while there is no network.
 */
@Named
@RequestScoped
public class NotesPage {

    private static final int MOST = 40;

    @Inject
    private Notes notes;

    @Inject
    private BreakGlass breakGlass;

    @Inject
    private Caseload caseload;

    @Inject
    private Signals signals;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    private String household;
    private int page;

    private Followed file;
    private Slice<NoteSheet> slice;
    private CaseloadLine line;
    private boolean lineRead;
    private DraftCard draft;
    private SignalsSheet agreed;
    private BreakingSheet broken;
    private boolean brokenRead;

    /** First of the page's actions: nobody else sees anything of it. */
    public void open() {
        getFile();
    }

    public Followed getFile() {
        if (file == null) {
            file = notes.household(Ids.known(household));
        }
        return file;
    }

    public List<NoteSheet> getNotes() {
        return slice().items();
    }

    public long getTotal() {
        return slice().total();
    }

    /** Whether there are notes after the ones shown. */
    public boolean isOlder() {
        return (page + 1L) * MOST < getTotal();
    }

    private Slice<NoteSheet> slice() {
        if (slice == null) {
            slice = notes.list(getFile().id(), page * MOST, MOST);
        }
        return slice;
    }

    /** Null for a household that left and is in nobody's caseload. */
    public CaseloadLine getLine() {
        if (!lineRead) {
            line = caseload.list(new CaseloadFilter(getFile().id(), CaseloadFilter.Of.OFFICE, null, null, null), 0, 1).items().stream()
                    .findFirst().orElse(null);
            lineRead = true;
        }
        return line;
    }

    /** What was typed and not saved; where nothing was chosen, it is a visit today. */
    public DraftCard getDraft() {
        if (draft == null) {
            DraftCard kept = notes.draft(getFile().id()).orElseGet(() -> new DraftCard(null, null, null, null, null));
            draft = new DraftCard(kept.kind() == null ? NoteKind.VISIT.code() : kept.kind(),
                    kept.on() == null ? installation.today().toString() : kept.on(), kept.shared(), kept.confidential(), kept.nextContactOn());
        }
        return draft;
    }

    public SignalsSheet getSignals() {
        if (agreed == null) {
            agreed = signals.of(getFile().id());
        }
        return agreed;
    }

    /** The exceptional access that the reader has open; null when there is none. */
    public BreakingSheet getBroken() {
        if (!brokenRead) {
            broken = breakGlass.running(getFile().id()).orElse(null);
            brokenRead = true;
        }
        return broken;
    }

    public String getBrokenUntil() {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Luxembourg")).format(getBroken().endsAt());
    }

    public boolean isReferent() {
        return getFile().referentIs(caller.actor());
    }

    public UUID getMe() {
        return caller.actor().staff();
    }

    public LocalDate getToday() {
        return installation.today();
    }

    public boolean isDue() {
        return getLine() != null && getLine().nextContactOn() != null && !getLine().nextContactOn().isAfter(installation.today());
    }

    /** What is to be done next, as the last part of a key {@code followup.notes.step.…}. */
    public String getNextStep() {
        if (getFile().referent() == null) {
            return "referent";
        }
        if (getLine() == null || getLine().lastContactOn() == null) {
            return "first";
        }
        return getLine().nextContactOn() == null ? "plan" : isDue() ? "due" : "planned";
    }

    public List<NoteKind> getKinds() {
        return List.of(NoteKind.values());
    }

    public int getLongest() {
        return NoteCard.LONGEST_TEXT;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public int getPage() {
        return page;
    }

    /** @param page from 0; anything else is the first */
    public void setPage(int page) {
        this.page = Math.max(0, Math.min(page, 1000));
    }
}

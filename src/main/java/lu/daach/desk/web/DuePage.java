package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import lu.daach.desk.Agenda;
import lu.daach.desk.DueTime;
import lu.daach.dossier.Due;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;
import lu.daach.organisation.web.WhoBean;
import lu.daach.page.SliceModel;

/** Everything that has to be done, by when and of what kind; filters in the address. */
@Named
@RequestScoped
public class DuePage {

    @Inject
    private Agenda agenda;

    @Inject
    private Installation installation;

    @Inject
    private WhoBean who;

    private String when;
    private String kind;
    private List<Due> open;
    private SliceModel<Due> lines;

    public List<DueTime> getTimes() {
        return Arrays.asList(DueTime.values());
    }

    /** How many of a time wait; of all times for null. */
    public long count(DueTime time) {
        return open().stream().filter(due -> time == null || timeOf(due) == time).count();
    }

    public SliceModel<Due> getLines() {
        if (lines == null) {
            lines = SliceModel.of(open().stream()
                    .filter(due -> blank(when) || timeOf(due).code().equals(when))
                    .filter(due -> blank(kind) || due.kind().equals(kind)).toList());
        }
        return lines;
    }

    /** The first few, for a page that has other things to say too. */
    public List<Due> first(int most) {
        return open().stream().limit(most).toList();
    }

    /** The kinds that occur. */
    public List<SelectItem> getKinds() {
        Language language = Language.of(who.getLanguage());
        return open().stream().map(Due::kind).distinct().sorted()
                .map(one -> new SelectItem(one, Messages.text(language, "dossier.due." + one))).toList();
    }

    public String words(Due due) {
        return due.what().in(Language.of(who.getLanguage()));
    }

    /** The look of its time: late, today, else nothing. */
    public String look(Due due) {
        return switch (timeOf(due)) {
            case LATE -> "broken";
            case TODAY -> "today";
            case IN_30 -> "soon";
            case IN_60, IN_90 -> "quiet";
        };
    }

    /** Days from today to the last day, negative when it has passed. */
    public long days(Due due) {
        return ChronoUnit.DAYS.between(installation.today(), due.on());
    }

    private DueTime timeOf(Due due) {
        return DueTime.of(due.on(), installation.today());
    }

    private List<Due> open() {
        if (open == null) {
            open = agenda.open();
        }
        return open;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}

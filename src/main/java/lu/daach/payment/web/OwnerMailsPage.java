package lu.daach.payment.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;
import lu.daach.payment.OutboxLine;
import lu.daach.payment.OwnerMails;

/** Statements by e-mail: what was written, and the form that writes those of a month. */
@Named
@ViewScoped
public class OwnerMailsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");

    @Inject
    private OwnerMails mails;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String month;
    private SliceModel<OutboxLine> lines;

    public void open() {
        month = last().toString();
        mails.waiting(last());
    }

    private YearMonth last() {
        return YearMonth.from(installation.today()).minusMonths(1);
    }

    public SliceModel<OutboxLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> mails.list(first, most));
        }
        return lines;
    }

    /** The last months that are over. */
    public List<SelectItem> getMonths() {
        return IntStream.range(0, SHOWN).mapToObj(back -> last().minusMonths(back))
                .map(one -> new SelectItem(one.toString(), Formats.month(one, Attempt.language()))).toList();
    }

    /** How many of the last month wait. */
    public int getWaiting() {
        return mails.waiting(last());
    }

    public LocalDate day(OutboxLine line) {
        return LocalDate.ofInstant(line.writtenAt(), ZONE);
    }

    public String write() {
        return attempt.go(() -> {
            mails.write(YearMonth.parse(month), new Faults());
            return "/payment/owner-mails.xhtml?faces-redirect=true";
        }, "payment.ownerMails.written");
    }

    /** The message whose button was pressed. */
    public String again() {
        String message = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("message");
        return attempt.go(() -> {
            mails.again(Ids.known(message));
            return "/payment/owner-mails.xhtml?faces-redirect=true";
        }, "payment.ownerMails.asked");
    }

    /** How many did not leave when they were tried. */
    public long getStuck() {
        return mails.stuck();
    }

    public String chip(OutboxLine line) {
        return switch (line.delivery().state()) {
            case LEFT -> "done";
            case GIVEN_UP -> "broken";
            default -> "soon";
        };
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}

package lu.daach.debit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.regex.Pattern;
import lu.daach.debit.CollectionLine;
import lu.daach.debit.Collections;
import lu.daach.debit.Preview;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;
import lu.daach.payment.OrderState;

/** The collections, and what one of a month would hold. */
@Named
@ViewScoped
public class CollectionsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    @Inject
    private Collections collections;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String month;
    private transient Preview preview;
    private SliceModel<CollectionLine> lines;

    /** That of the address, else the present one. */
    public YearMonth getChosen() {
        return month != null && MONTH.matcher(month).matches() ? YearMonth.parse(month) : YearMonth.from(installation.today());
    }

    public Preview getPreview() {
        if (preview == null) {
            preview = collections.preview(getChosen());
        }
        return preview;
    }

    public SliceModel<Preview.Debit> getDebits() {
        return SliceModel.of(getPreview().debits());
    }

    public SliceModel<CollectionLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> collections.list(null, first, most));
        }
        return lines;
    }

    public String look(CollectionLine line) {
        return look(line.state());
    }

    /** How the chip of a state looks. */
    static String look(OrderState state) {
        return switch (state) {
            case DRAFT -> "soon";
            case RELEASED -> "done";
            case REJECTED -> "quiet";
        };
    }

    public String draft() {
        return attempt.go(() -> "/debit/collection.xhtml?faces-redirect=true&id=" + collections.draft(getChosen(), new Faults()).line().id(), "debit.collections.drafted");
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}

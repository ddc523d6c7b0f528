package lu.daach.guarantee.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import lu.daach.guarantee.ExposureRow;
import lu.daach.guarantee.Exposures;
import lu.daach.guarantee.rules.Exposure;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The exposure by commune, today and in twelve months. */
@Named
@RequestScoped
public class ExposurePage {

    private static final int MONTHS_AHEAD = 12;

    @Inject
    private Exposures exposures;

    @Inject
    private Installation installation;

    private List<ExposureRow> rows;

    /** Everything is read before the first word of the page is written: a refusal is then the whole answer. */
    public void open() {
        getRows();
    }

    public List<ExposureRow> getRows() {
        if (rows == null) {
            rows = exposures.byCommune();
        }
        return rows;
    }

    public Exposure getToday() {
        return getRows().stream().map(ExposureRow::today).reduce(Exposure.NONE, Exposure::plus);
    }

    public Exposure getAhead() {
        return getRows().stream().map(ExposureRow::ahead).reduce(Exposure.NONE, Exposure::plus);
    }

    public LocalDate getDay() {
        return installation.today();
    }

    public LocalDate getDayAhead() {
        return installation.today().plusMonths(MONTHS_AHEAD);
    }

    /** The bars of a commune in words, for who cannot see them. */
    public String wordsOf(ExposureRow row) {
        return Messages.text(Attempt.language(), "guarantee.exposure.barWords", row.name(), row.today().expected(), row.today().largest(),
                row.ahead().expected(), row.ahead().largest());
    }

    /** How long the bar of an amount is, in percent of the largest one. */
    public String width(Money amount) {
        BigDecimal widest = getRows().stream().flatMap(row -> List.of(row.today(), row.ahead()).stream()).map(one -> one.largest().amount())
                .reduce(new BigDecimal("0.01"), BigDecimal::max);
        return amount.amount().multiply(BigDecimal.valueOf(100)).divide(widest, 2, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}

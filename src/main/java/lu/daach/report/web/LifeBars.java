package lu.daach.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.report.HomeLife;
import lu.daach.report.Months;
import lu.daach.report.Reports;

/** The life of any dwelling for {@code d:timebar}: two years back and, as planned, one ahead. */
@Named("lifeBars")
@RequestScoped
public class LifeBars {

    private static final int MONTHS_BACK = 24;
    private static final int MONTHS_AHEAD = 12;

    @Inject
    private Reports reports;

    @Inject
    private Installation installation;

    private final Map<UUID, LifeBar> made = new HashMap<>();

    /** Null when the dwelling has no head lease in this time. */
    public LifeBar of(UUID dwelling) {
        return made.computeIfAbsent(dwelling, id -> {
            YearMonth now = YearMonth.from(installation.today());
            HomeLife life = reports.home(id, new Months(now.minusMonths(MONTHS_BACK), now.plusMonths(MONTHS_AHEAD)));
            return life == null ? null : new LifeBar(life, installation.today(), Attempt.language());
        });
    }
}

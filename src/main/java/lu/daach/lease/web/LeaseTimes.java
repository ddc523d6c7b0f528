package lu.daach.lease.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.organisation.Installation;

/** Where a lease stands today, as its chip says it. */
@Named
@RequestScoped
public class LeaseTimes {

    private static final int SOON_DAYS = 90;

    @Inject
    private Installation installation;

    /** {@code coming}, {@code ended}, {@code ending} within 90 days, or {@code running}. */
    public String of(HeadLeaseSheet lease) {
        LocalDate today = installation.today();
        if (lease.startsOn().isAfter(today)) {
            return "coming";
        }
        if (!lease.runsOn(today)) {
            return "ended";
        }
        return lease.lastDay() != null && !lease.lastDay().isAfter(today.plusDays(SOON_DAYS)) ? "ending" : "running";
    }

    /** The look of the chip that goes with it. */
    public String look(HeadLeaseSheet lease) {
        return switch (of(lease)) {
            case "ending" -> "soon";
            case "running" -> "done";
            case "coming" -> "info";
            default -> "quiet";
        };
    }
}

package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The address of data protection in the region; its administrator sets it. */
@ApplicationScoped
public class ReviewAddresses {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern SITE = Pattern.compile("https?://[^\\s/][^\\s]{0,188}/");

    @Inject
    private ReviewNotices notices;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** Without e-mail while nobody has set it. */
    @UseCase(needs = Permission.ADMINISTER)
    public ReviewAddress get() {
        return notices.address();
    }

    /**
     * @param found what was already found wrong while it was read
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.ADMINISTER, trace = Trace.DONE)
    public ReviewAddress set(ReviewAddress address, Faults found) {
        found.require(address.email() == null || address.email().length() <= ReviewAddress.LONGEST && EMAIL.matcher(address.email()).matches(), "/email",
                "followup.reviewAddress.notEmail");
        found.require(address.site() != null && SITE.matcher(address.site()).matches(), "/site", "followup.reviewAddress.notSite");
        found.refuseIfAny();
        notices.set(address, caller.actor(), installation.today());
        journal.about("reviewAddress", caller.actor().region(), "email", "site");
        return notices.address();
    }
}

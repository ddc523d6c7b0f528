package lu.daach.followup.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import lu.daach.followup.CalendarFeeds;
import lu.daach.page.Attempt;

/** The address of the reader's own calendar: made, made anew, taken away. It is shown once. */
@Named
@ViewScoped
public class CalendarFeedPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Attempt attempt;

    private String address;

    /** Null when there is none. */
    public LocalDate getMadeOn() {
        return feeds.madeOn().orElse(null);
    }

    public String renew() {
        return attempt.go(() -> {
            ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
            address = request.getRequestScheme() + "://" + request.getRequestHeaderMap().get("Host") + request.getRequestContextPath()
                    + "/calendar/" + feeds.renew() + ".ics";
            return null;
        });
    }

    public String revoke() {
        return attempt.go(() -> {
            feeds.revoke();
            return "/followup/calendar-feed.xhtml?faces-redirect=true";
        }, "followup.calendarFeed.gone");
    }

    /** The address that was just made; null else. */
    public String getAddress() {
        return address;
    }
}

package lu.daach.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lu.daach.kernel.Language;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Myself;
import lu.daach.organisation.Permission;

/** The person in front of the page: {@code #{who.name}}, {@code #{who.may('CHANGE_OWNERS')}}, {@code #{who.language}}. */
@Named("who")
@RequestScoped
public class WhoBean {

    static final String LANGUAGE = "daach.language";

    /** Who may enter a place of the frame: who has one of these. */
    private static final Map<String, Set<Permission>> PLACES = Map.of(
            "place.day", EnumSet.of(Permission.READ_HOUSEHOLDS),
            "place.households", EnumSet.of(Permission.READ_HOUSEHOLDS),
            "place.dwellings", EnumSet.of(Permission.READ_DWELLINGS),
            "place.owners", EnumSet.of(Permission.READ_OWNERS),
            "place.money", EnumSet.of(Permission.PREPARE_MONTH),
            "place.settings", EnumSet.of(Permission.SIGNED_IN),
            "place.followUp", EnumSet.of(Permission.WRITE_NOTES),
            "place.rules", EnumSet.of(Permission.READ_HOUSEHOLDS),
            "place.reports", EnumSet.of(Permission.READ_REPORTS));

    @Inject
    private Caller caller;

    @Inject
    private Myself myself;

    private Actor actor;

    public boolean isSignedIn() {
        return caller.signedIn();
    }

    public String getName() {
        return actor().name();
    }

    public String getOrganisation() {
        return actor().organisationName();
    }

    public String getRegion() {
        return actor().regionName();
    }

    public String getInitials() {
        StringBuilder initials = new StringBuilder();
        for (String word : getName().split(" ")) {
            initials.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return initials.substring(0, Math.min(2, initials.length()));
    }

    /**
     * @param what a permission's name, or a place of the frame such as {@code place.households}; an unknown place is entered by
     *     nobody
     */
    public boolean may(String what) {
        if (!isSignedIn()) {
            return false;
        }
        if (what.startsWith("place.")) {
            return PLACES.getOrDefault(what, Set.of()).stream().anyMatch(actor()::may);
        }
        return actor().may(Permission.valueOf(what));
    }

    /** Lets nobody open a form who may not send it; first of a page's actions: {@code #{who.needs('CHANGE_OWNERS')}}. */
    public void needs(String permission) {
        myself.require(Permission.valueOf(permission));
    }

    /** The language of the pages: the person's own, before sign-in the one chosen there, else the browser's, else French. */
    public String getLanguage() {
        if (isSignedIn()) {
            return actor().language().code();
        }
        Object chosen = FacesContext.getCurrentInstance().getExternalContext().getSessionMap().get(LANGUAGE);
        return chosen != null ? (String) chosen : BrowserLanguage.of(request()).code();
    }

    /** The address of the page being shown, below the application's root: where to come back to. */
    public String getHere() {
        HttpServletRequest request = request();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** The person as the entrance resolved them for this request. */
    private Actor actor() {
        if (actor == null) {
            actor = caller.acting() ? caller.actor() : myself.whoAmI();
        }
        return actor;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}

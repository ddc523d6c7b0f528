package lu.daach.desk.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import lu.daach.desk.Recent;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;

/** Notes which file a person opens: any page of a file that was shown, so that no page has to remember it. */
public class OpenedListener implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // Only what was shown counts.
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        String id = context.getExternalContext().getRequestParameterMap().get("id");
        if (id == null || context.isPostback() || context.getViewRoot() == null
                || context.getExternalContext().getResponseContentType() == null || status(context) != SHOWN) {
            return;
        }
        for (SubjectKind kind : SubjectKind.values()) {
            if (known(kind, id).path().startsWith(context.getViewRoot().getViewId() + "?")) {
                try {
                    CDI.current().select(Recent.class).get().opened(new Subject(kind, Ids.known(id)));
                } catch (Missing e) {
                    return;
                }
            }
        }
    }

    private static Subject known(SubjectKind kind, String id) {
        return new Subject(kind, Ids.asked(id));
    }

    private static int status(FacesContext context) {
        return context.getExternalContext().getResponse() instanceof jakarta.servlet.http.HttpServletResponse response
                ? response.getStatus() : SHOWN;
    }
}

package lu.daach.page;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Unavailable;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.NotSignedIn;
import org.primefaces.csp.CspException;

/** What a page shows when it cannot be served: a plain page that says what to do, and an id in the log for what nobody foresaw. */
class Failures extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(Failures.class.getName());

    Failures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            answer(thrown);
        }
        super.handle();
    }

    private static void answer(Throwable thrown) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        try {
            if (caused(thrown, ViewExpiredException.class) || caused(thrown, CspException.class) || unreadableForm(context)) {
                redirect(external, "/errors/expired.html");
            } else if (caused(thrown, NotSignedIn.class)) {
                redirect(external, "/sign-in.xhtml");
            } else if (caused(thrown, Forbidden.class)) {
                show(context, 403);
            } else if (caused(thrown, Missing.class) || caused(thrown, InvalidInput.class)) {
                show(context, 404);
            } else if (Unavailable.caused(thrown)) {
                LOG.log(Level.WARNING, "The database is away or busy", thrown);
                external.setResponseHeader("Retry-After", String.valueOf(Unavailable.RETRY_SECONDS));
                show(context, 503);
            } else {
                LOG.log(Level.SEVERE, "Unforeseen failure " + UUID.randomUUID() + " on "
                        + (context.getViewRoot() == null ? "a page" : context.getViewRoot().getViewId()), thrown);
                show(context, 500);
            }
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** A form that cannot be brought together with a page of ours: sent by no page, or by one that was changed underway. */
    private static boolean unreadableForm(FacesContext context) {
        return context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW
                && "POST".equals(((HttpServletRequest) context.getExternalContext().getRequest()).getMethod());
    }

    private static void show(FacesContext context, int status) throws IOException {
        ExternalContext external = context.getExternalContext();
        if (context.getPartialViewContext().isAjaxRequest() || external.isResponseCommitted()) {
            redirect(external, "/errors/" + status + ".html");
        } else {
            external.responseReset();
            external.responseSendError(status, null);
        }
    }

    private static void redirect(ExternalContext external, String path) throws IOException {
        external.redirect(external.getRequestContextPath() + path);
    }

    private static boolean caused(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}

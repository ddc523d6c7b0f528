package lu.daach.page;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends a file as the answer to a button; the page stays as it is. */
public final class Download {

    private Download() {
    }

    /** @param name without its ending */
    public static void pdf(String name, byte[] content) {
        send(name + ".pdf", "application/pdf", content);
    }

    /** @param name with its ending; letters, digits, points and hyphens, as it stands in the header unquoted */
    public static void send(String name, String type, byte[] content) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext answer = context.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(type);
        answer.setResponseContentLength(content.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            answer.getResponseOutputStream().write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}

package lu.daach.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import lu.daach.kernel.Messages;

import org.primefaces.component.api.InputHolder;

/** What the page says after an action: notices for the whole page, and the summary of fields to look at again. */
@Named("notices")
@RequestScoped
public class NoticeBean {

    /**
     * One line at the head of the page.
     *
     * @param severity {@code info}, {@code warn}, {@code error} or {@code fatal}
     * @param target id of the element to focus; null for a notice about the whole page
     * @param label label of the field; null for a notice about the whole page
     * @param text in the reader's language
     */
    public record Notice(String severity, String target, String label, String text) {
    }

    @Inject
    private Said said;

    private List<Notice> whole;
    private boolean looking;

    /** @return notices that belong to no field, in the order in which they came */
    public List<Notice> getWhole() {
        if (whole == null && rendering()) {
            whole = readWhole();
        }
        return whole == null ? List.of() : whole;
    }

    private List<Notice> readWhole() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Notice> lines = new ArrayList<>();
        for (String key : said.take()) {
            lines.add(new Notice("info", null, null, Messages.text(Reader.language(), key)));
        }
        for (FacesMessage message : context.getMessageList(null)) {
            message.rendered();
            lines.add(new Notice(severity(message), null, null, message.getSummary()));
        }
        return lines;
    }

    /** @return one line for each complaint at a field, in the order of the page */
    public List<Notice> getFields() {
        List<Notice> lines = new ArrayList<>();
        if (looking || !rendering()) {
            return lines;
        }
        looking = true;
        try {
            look(lines);
        } finally {
            looking = false;
        }
        return lines;
    }

    /** Whoever walks through the page before it is shown comes by these lists too; it is too early then to say anything. */
    private static boolean rendering() {
        return PhaseId.RENDER_RESPONSE.equals(FacesContext.getCurrentInstance().getCurrentPhaseId());
    }

    /** The walk through the page also comes by the list of these very lines, which asks again: that is what {@code looking} is for. */
    private static void look(List<Notice> lines) {
        FacesContext context = FacesContext.getCurrentInstance();
        UIViewRoot view = context.getViewRoot();
        if (!context.getClientIdsWithMessages().hasNext()) {
            return;
        }
        view.visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof UIInput field) {
                addLines(context, field, lines);
            }
            return VisitResult.ACCEPT;
        });
    }

    private static void addLines(FacesContext context, UIInput field, List<Notice> lines) {
        Iterator<FacesMessage> messages = context.getMessages(field.getClientId(context));
        while (messages.hasNext()) {
            FacesMessage message = messages.next();
            if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
                lines.add(new Notice(severity(message), focusId(context, field), label(field), message.getSummary()));
            }
        }
    }

    private static String focusId(FacesContext context, UIComponent field) {
        return field instanceof InputHolder holder ? holder.getInputClientId() : field.getClientId(context);
    }

    private static String label(UIComponent field) {
        Object label = field.getAttributes().get("label");
        return label == null ? "" : label.toString();
    }

    private static String severity(FacesMessage message) {
        return message.getSeverity().toString().replaceAll(" .*", "").toLowerCase(Locale.ROOT);
    }
}

package lu.daach.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Fault;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.organisation.Forbidden;

/**
 * Tries what a button asks for. What a facade refuses is shown at the field it is about and the page stays as it was typed; a
 * fault that no field of the page stands for is shown at the head.
 *
 * <p>The field of pointer {@code /guarantee/upkeep} has the id {@code guarantee-upkeep}; so has that of {@code /guarantee.upkeep}.
 */
@ApplicationScoped
public class Attempt {

    @Inject
    private Said said;

    /**
     * @param job calls a facade and gives the page to go to
     * @return where to go next; null to stay
     */
    public String go(Supplier<String> job) {
        try {
            return job.get();
        } catch (InvalidInput e) {
            e.faults().forEach(Attempt::show);
        } catch (Conflict e) {
            show(e.fault());
        } catch (Forbidden e) {
            show(e.fault());
        }
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    /** As {@link #go}, and the next page begins with the text of {@code saidKey}. */
    public String go(Supplier<String> job, String saidKey) {
        String next = go(job);
        if (next != null) {
            said.onNextPage(saidKey);
        }
        return next;
    }

    private static void show(Fault fault) {
        FacesContext context = FacesContext.getCurrentInstance();
        String text = fault.message(Reader.language());
        String id = fault.pointer().isEmpty() ? "" : fault.pointer().substring(1).replace('/', '-').replace('.', '-');
        String target = clientId(context, id);
        context.addMessage(target, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        UIComponent field = target == null ? null : context.getViewRoot().findComponent(":" + target);
        if (field instanceof UIInput input) {
            input.setValid(false);
        }
    }

    private static String clientId(FacesContext context, String id) {
        String[] found = new String[1];
        UIViewRoot view = context.getViewRoot();
        view.visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component.getId() != null && component.getId().equals(id) && component instanceof UIInput) {
                found[0] = component.getClientId(context);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    /** The language of the page being served. */
    public static Language language() {
        return Reader.language();
    }
}

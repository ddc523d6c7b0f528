package lu.daach.page;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

import lu.daach.kernel.Language;

/** The person in front of the page being served: which language they read. */
final class Reader {

    private Reader() {
    }

    /**
     * The language of the view, which the layout sets from the signed-in person.
     *
     * @return never null; French where no view is being served
     */
    static Language language() {
        FacesContext context = FacesContext.getCurrentInstance();
        UIViewRoot view = context == null ? null : context.getViewRoot();
        return view == null ? Language.FR : Language.of(view.getLocale().getLanguage());
    }
}

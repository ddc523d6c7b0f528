package lu.daach.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import lu.daach.kernel.Language;

/**
 * Gives a view its reader's language from its beginning. The layout says it too, but only while the page is built for showing: what a page
 * puts into words before that, in the action by which it opens, would stand in the browser's language.
 */
public class ViewInTheirLanguage extends ViewHandlerWrapper {

    public ViewInTheirLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Language.of(context.getApplication().evaluateExpressionGet(context, "#{who.language}", String.class)).locale();
    }
}

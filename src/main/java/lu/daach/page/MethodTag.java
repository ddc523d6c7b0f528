package lu.daach.page;

import jakarta.el.ExpressionFactory;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import jakarta.faces.component.UIComponent;

/**
 * Hands a method through a tag file: {@code <d:method var="act" from="#{action}"/>} makes of the attribute {@code action}, which a
 * tag file receives as a value, a method that a button may call as {@code #{act}}. For use in our own tag files only.
 */
public class MethodTag extends TagHandler {

    private final TagAttribute variable = getRequiredAttribute("var");
    private final TagAttribute attribute = getRequiredAttribute("from");

    public MethodTag(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        String name = attribute.getValue().replaceAll("[#{}\\s]", "");
        ValueExpression given = context.getVariableMapper().resolveVariable(name);
        if (given == null) {
            return;
        }
        ExpressionFactory factory = context.getExpressionFactory();
        MethodExpression method = factory.createMethodExpression(context, given.getExpressionString(), null, new Class<?>[0]);
        context.getVariableMapper().setVariable(variable.getValue(), factory.createValueExpression(method, MethodExpression.class));
    }
}

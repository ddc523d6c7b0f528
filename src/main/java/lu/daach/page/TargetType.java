package lu.daach.page;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;

/** The type of the property that a field fills. */
final class TargetType {

    private TargetType() {
    }

    /** @return {@code Object} where the field is bound to nothing that has a type */
    static Class<?> of(FacesContext context, UIComponent field) {
        ValueExpression value = field.getValueExpression("value");
        Class<?> type = value == null ? null : value.getType(context.getELContext());
        return type == null ? Object.class : type;
    }
}

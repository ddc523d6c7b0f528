package lu.daach.page;

import java.math.BigDecimal;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

import lu.daach.kernel.Formats;

/** A number in a field, for a property of type {@link BigDecimal}, {@code int} or {@code long} and their classes. */
@FacesConverter("daach.number")
public class NumberConverter implements Converter<Object> {

    @Override
    public Object getAsObject(FacesContext context, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        BigDecimal number = WrittenNumber.read(typed, Reader.language())
                .orElseThrow(() -> FieldError.unreadable("page.field.numberUnreadable", Formats.number(new BigDecimal("72.5"), Reader.language())));
        Class<?> type = TargetType.of(context, field);
        try {
            if (type == Integer.class || type == int.class) {
                return number.intValueExact();
            }
            return type == Long.class || type == long.class ? (Object) number.longValueExact() : number;
        } catch (ArithmeticException notWhole) {
            throw FieldError.unreadable("page.field.numberNotWhole");
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, Object value) {
        return value == null ? "" : Formats.number(new BigDecimal(value.toString()), Reader.language());
    }
}

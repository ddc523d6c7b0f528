package lu.daach.page;

import java.math.BigDecimal;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

import lu.daach.kernel.Formats;
import lu.daach.kernel.Money;

/** An amount in euros in a field, for a property of type {@link Money} or {@link BigDecimal} (scale 2). */
@FacesConverter("daach.money")
public class MoneyConverter implements Converter<Object> {

    private static final BigDecimal EXAMPLE = new BigDecimal("1234.56");

    @Override
    public Object getAsObject(FacesContext context, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        BigDecimal amount = WrittenNumber.read(typed, Reader.language())
                .map(BigDecimal::stripTrailingZeros)
                .filter(read -> read.scale() <= 2 && read.precision() - read.scale() <= 10)
                .orElseThrow(() -> FieldError.unreadable("page.field.moneyUnreadable", written(EXAMPLE)))
                .setScale(2);
        return TargetType.of(context, field) == Money.class ? new Money(amount) : amount;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, Object value) {
        if (value == null) {
            return "";
        }
        return written(value instanceof Money money ? money.amount() : (BigDecimal) value);
    }

    /** The euro sign stands beside the field, so it is left out of it. */
    private static String written(BigDecimal amount) {
        return Formats.money(amount, Reader.language()).replace("€", "").strip().replaceAll("\\u00a0$", "");
    }
}

package lu.daach.page;

import java.time.LocalDate;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

import lu.daach.kernel.Formats;

/** A {@link LocalDate} in a field, written and read in the reader's format. */
@FacesConverter("daach.date")
public class DateConverter implements Converter<LocalDate> {

    private static final LocalDate EXAMPLE = LocalDate.of(2026, 3, 12);

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return WrittenDate.read(typed)
                .orElseThrow(() -> FieldError.unreadable("page.field.dateUnreadable", Formats.date(EXAMPLE, Reader.language())));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, LocalDate value) {
        return value == null ? "" : Formats.date(value, Reader.language());
    }
}

package lu.daach.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.convert.ConverterException;

import lu.daach.kernel.Messages;

/** What stands at a field whose content cannot be read: what is wrong and an example of how to write it. */
final class FieldError {

    private FieldError() {
    }

    static ConverterException unreadable(String key, Object... args) {
        String text = Messages.text(Reader.language(), key, args);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}

package lu.daach.admission.web;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Scheme;

/** Codes with their words in the reader's language, for the filters of lists. */
final class Words {

    private Words() {
    }

    static List<SelectItem> schemes() {
        return of(Arrays.stream(Scheme.values()).map(Scheme::code), code -> "admission.scheme." + code);
    }

    static List<SelectItem> of(Stream<String> codes, Function<String, String> key) {
        return codes.map(code -> new SelectItem(code, Messages.text(Attempt.language(), key.apply(code)))).toList();
    }
}

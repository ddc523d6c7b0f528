package lu.daach.occupancy.web;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;
import lu.daach.rulebook.Scheme;

/** What the filters of this module's lists offer. */
final class ListWords {

    private ListWords() {
    }

    static List<SelectItem> schemes() {
        return words("occupancy.scheme.", Arrays.stream(Scheme.values()).map(Scheme::code).toList());
    }

    /** @param prefix of the keys of their words */
    static List<SelectItem> words(String prefix, List<String> codes) {
        return codes.stream().map(code -> new SelectItem(code, Messages.text(Attempt.language(), prefix + code))).toList();
    }
}

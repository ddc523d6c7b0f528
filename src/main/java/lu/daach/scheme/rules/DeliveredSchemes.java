package lu.daach.scheme.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lu.daach.rulebook.DeliveredTerm;
import lu.daach.rulebook.Scheme;

/** The five schemes as delivered, as the rulebook lists their terms. */
final class DeliveredSchemes {

    private static final Map<Scheme, SchemeVersion> SCHEMES = read();

    private DeliveredSchemes() {
    }

    static SchemeVersion of(Scheme scheme) {
        return SCHEMES.get(scheme);
    }

    private static Map<Scheme, SchemeVersion> read() {
        Map<Scheme, List<SchemeVersion.Entry>> entries = new EnumMap<>(Scheme.class);
        for (DeliveredTerm term : DeliveredTerm.all()) {
            entries.computeIfAbsent(term.scheme(), scheme -> new ArrayList<>())
                    .add(new SchemeVersion.Entry(term.key(), term.value(), term.law()));
        }
        Map<Scheme, SchemeVersion> schemes = new EnumMap<>(Scheme.class);
        entries.forEach((scheme, own) -> schemes.put(scheme, SchemeVersion.delivered(scheme, own)));
        return schemes;
    }
}

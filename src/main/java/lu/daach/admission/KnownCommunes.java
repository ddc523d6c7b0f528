package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lu.daach.admission.rules.RegionCommunes;
import lu.daach.dwelling.CommuneSheet;
import lu.daach.kernel.Period;

/** The communes of a region, with the times in which each exists under its code. */
record KnownCommunes(Map<String, List<Period>> periods) implements RegionCommunes {

    static KnownCommunes of(List<CommuneSheet> communes) {
        return new KnownCommunes(communes.stream().collect(
                Collectors.groupingBy(CommuneSheet::code, Collectors.mapping(CommuneSheet::period, Collectors.toList()))));
    }

    @Override
    public boolean contains(String code) {
        return periods.containsKey(code);
    }

    @Override
    public boolean inForce(String code, LocalDate on) {
        return periods.getOrDefault(code, List.of()).stream().anyMatch(period -> period.contains(on));
    }
}

package lu.daach.household;

import java.util.List;
import java.util.function.Function;
import lu.daach.household.rules.Determination;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;

/**
 * A row of how the determining income was found, for a reader.
 *
 * @param who   the first name of whose income it is; empty where that is clear
 * @param told  what is reckoned
 * @param level {@code part} of an income, {@code income} or {@code total}
 */
public record DerivationRow(String who, String told, String amount, String level) {

    /** @param household whose members have the names */
    public static List<DerivationRow> of(List<Determination.Line> lines, HouseholdSheet household, Language language) {
        return of(lines, member -> name(household, member), language);
    }

    /** @param names of the members by their ids */
    public static List<DerivationRow> of(List<Determination.Line> lines, Function<String, String> names, Language language) {
        boolean several = lines.stream().map(Determination.Line::member).distinct().count() > 1;
        return Derivation.of(lines).stream().map(row -> new DerivationRow(several && row.member() != null ? names.apply(row.member()) : "",
                row.told().in(language), Formats.money(row.amount().amount(), language), row.level())).toList();
    }

    private static String name(HouseholdSheet household, String member) {
        return household.members().stream().filter(one -> one.id().equals(member)).map(HouseholdMember::firstName).findFirst().orElse("");
    }
}

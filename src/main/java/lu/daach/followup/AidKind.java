package lu.daach.followup;

import java.util.List;

/**
 * A kind of aid, as {@code aid-kinds.csv} has it; what is usually given of it on a day stands in {@link AidAmount}.
 *
 * @param code in REST, in the database and in message keys
 * @param monthly whether it is usually given by the month, else once
 * @param repayable whether it is an advance that the household pays back
 * @param income whether it counts as income for the participation
 * @param numbered whether it is handed over as numbered vouchers or certificates
 */
public record AidKind(String code, boolean monthly, boolean repayable, boolean income, boolean numbered) {

    /** In the order in which they are offered. */
    public static final List<AidKind> ALL = DeliveredRows.of("aid-kinds.csv", row -> new AidKind(row.get("code"), "month".equals(row.get("per")),
            Boolean.parseBoolean(row.get("repayable")), Boolean.parseBoolean(row.get("income")), Boolean.parseBoolean(row.get("numbered"))));

    public static final List<String> CODES = ALL.stream().map(AidKind::code).toList();

    /** @throws java.util.NoSuchElementException when there is no such kind */
    public static AidKind of(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
    }
}

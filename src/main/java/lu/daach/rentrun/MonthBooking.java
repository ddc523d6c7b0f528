package lu.daach.rentrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.rentrun.rules.LineKind;
import lu.daach.rentrun.rules.MonthLine;
import lu.daach.rentrun.rules.MonthPlan;

/** Books the lines of a plan that were not booked before, and keeps each as a line of its month. */
final class MonthBooking {

    /** So many lines a statement: enough to be set-wise, few enough that the progress moves and arrays stay small. */
    private static final int CHUNK = 2000;

    private static final String KEEP = """
            insert into rentrun.line (region_id, month, kind, subject_id, dwelling_id, amount, posting_id)
            select ?, ?, kind, subject_id, dwelling_id, amount, posting_id
            from unnest(?::text[], ?::uuid[], ?::uuid[], ?::numeric[], ?::uuid[]) as l (kind, subject_id, dwelling_id, amount, posting_id)""";

    /** Books postings and gives the ids of those that were new, by cause. */
    @FunctionalInterface
    interface Books {

        Map<String, UUID> post(List<NewPosting> postings) throws SQLException;
    }

    private final Connection connection;
    private final int region;
    private final Books books;

    /** @param region the bound one where one is bound */
    MonthBooking(Connection connection, int region, Books books) {
        this.connection = connection;
        this.region = region;
        this.books = books;
    }

    /**
     * @param written told how many lines are through
     * @return the lines that were booked now
     */
    List<MonthLine> book(MonthPlan plan, IntConsumer written) throws SQLException {
        List<MonthLine> booked = new ArrayList<>();
        for (int from = 0; from < plan.lines().size(); from += CHUNK) {
            List<MonthLine> chunk = plan.lines().subList(from, Math.min(from + CHUNK, plan.lines().size()));
            Map<String, UUID> ids = books.post(chunk.stream().map(MonthBooking::posting).toList());
            List<MonthLine> fresh = chunk.stream().filter(line -> ids.containsKey(line.cause())).toList();
            keep(plan, fresh, ids);
            booked.addAll(fresh);
            written.accept(from + chunk.size());
        }
        return booked;
    }

    private static NewPosting posting(MonthLine line) {
        return NewPosting.of(line.cause(), line.month().atDay(1),
                Line.debit(line.debitAccount(), line.kind() == LineKind.OWNER_DUE ? AccountKind.EXPENSE : AccountKind.ASSET, line.amount()),
                Line.credit(line.creditAccount(), line.kind() == LineKind.PARTICIPATION ? AccountKind.REVENUE : AccountKind.LIABILITY,
                        line.amount()));
    }

    private void keep(MonthPlan plan, List<MonthLine> lines, Map<String, UUID> ids) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setInt(1, region);
            insert.setObject(2, plan.month().atDay(1));
            insert.setArray(3, connection.createArrayOf("text", lines.stream().map(line -> line.kind().code()).toArray()));
            insert.setArray(4, connection.createArrayOf("uuid", lines.stream().map(MonthLine::subject).toArray()));
            insert.setArray(5, connection.createArrayOf("uuid", lines.stream().map(MonthLine::dwelling).toArray()));
            insert.setArray(6, connection.createArrayOf("numeric", lines.stream().map(line -> line.amount().amount()).toArray()));
            insert.setArray(7, connection.createArrayOf("uuid", lines.stream().map(line -> ids.get(line.cause())).toArray()));
            insert.executeUpdate();
        }
    }
}

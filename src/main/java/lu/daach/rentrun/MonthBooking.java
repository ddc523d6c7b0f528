package lu.daach.rentrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.ledger.AccountKind;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.rentrun.rules.LineKind;
import lu.daach.rentrun.rules.MonthDue;

/** Books what is due and was not booked before, and keeps each as a line of its month. */
final class MonthBooking {

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

    /** @return what was booked now */
    List<MonthDue> book(YearMonth month, List<MonthDue> dues) throws SQLException {
        Map<String, UUID> ids = books.post(dues.stream().map(MonthBooking::posting).toList());
        List<MonthDue> fresh = dues.stream().filter(due -> ids.containsKey(due.cause())).toList();
        if (!fresh.isEmpty()) {
            keep(month, fresh, ids);
        }
        return fresh;
    }

    private static NewPosting posting(MonthDue due) {
        return NewPosting.of(due.cause(), due.month().atDay(1),
                Line.debit(due.debitAccount(), due.kind() == LineKind.OWNER_DUE ? AccountKind.EXPENSE : AccountKind.ASSET, due.amount()),
                Line.credit(due.creditAccount(), due.kind() == LineKind.PARTICIPATION ? AccountKind.REVENUE : AccountKind.LIABILITY, due.amount()));
    }

    private void keep(YearMonth month, List<MonthDue> dues, Map<String, UUID> ids) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setInt(1, region);
            insert.setObject(2, month.atDay(1));
            insert.setArray(3, connection.createArrayOf("text", dues.stream().map(due -> due.kind().code()).toArray()));
            insert.setArray(4, connection.createArrayOf("uuid", dues.stream().map(MonthDue::subject).toArray()));
            insert.setArray(5, connection.createArrayOf("uuid", dues.stream().map(MonthDue::dwelling).toArray()));
            insert.setArray(6, connection.createArrayOf("numeric", dues.stream().map(due -> due.amount().amount()).toArray()));
            insert.setArray(7, connection.createArrayOf("uuid", dues.stream().map(due -> ids.get(due.cause())).toArray()));
            insert.executeUpdate();
        }
    }
}

package lu.daach.rentrun;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.database.ArrayText;
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

    /** What is due, with the posting by which it is booked. */
    record Item(MonthDue due, NewPosting posting) {

        static Item of(MonthDue due) {
            return new Item(due, NewPosting.of(due.cause(), due.month().atDay(1),
                    Line.debit(due.debitAccount(), due.kind() == LineKind.OWNER_DUE ? AccountKind.EXPENSE : AccountKind.ASSET, due.amount()),
                    Line.credit(due.creditAccount(), due.kind() == LineKind.PARTICIPATION ? AccountKind.REVENUE : AccountKind.LIABILITY, due.amount())));
        }
    }

    /** @return what was booked now */
    List<MonthDue> book(YearMonth month, List<Item> items) throws SQLException {
        Map<String, UUID> ids = books.post(items.stream().map(Item::posting).toList());
        List<Item> fresh = items.stream().filter(item -> ids.containsKey(item.posting().cause())).toList();
        if (!fresh.isEmpty()) {
            keep(month, fresh, ids);
        }
        return fresh.stream().map(Item::due).toList();
    }

    private void keep(YearMonth month, List<Item> items, Map<String, UUID> ids) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setInt(1, region);
            insert.setObject(2, month.atDay(1));
            ArrayText.set(insert, 3, items.stream().map(item -> item.due().kind().code()).toList());
            ArrayText.set(insert, 4, items.stream().map(item -> item.due().subject()).toList());
            ArrayText.set(insert, 5, items.stream().map(item -> item.due().dwelling()).toList());
            ArrayText.set(insert, 6, items.stream().map(item -> item.due().amount().amount()).toList());
            ArrayText.set(insert, 7, items.stream().map(item -> ids.get(item.posting().cause())).toList());
            insert.executeUpdate();
        }
    }
}

package lu.daach.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import org.junit.jupiter.api.Test;

/** The accountant's files tie to each other and to the balances of the books, whichever day counts. */
@OnTheServer
class BooksIT {

    private static final int ACCOUNT = 7;
    private static final int DEBIT = 9;
    private static final int CREDIT = 10;

    @Test
    void entriesAccountsAndHeadingsTie() {
        for (String by : List.of("applies", "booked")) {
            String period = "from=2025-03-01&until=2026-02-28&by=" + by;
            JsonObject books = Rest.as("officer").get("/books?" + period).json();
            assertEquals("0.00", books.getString("closing"));
            assertEquals(books.getString("debit"), books.getString("credit"));
            Map<String, BigDecimal> moved = new HashMap<>();
            BigDecimal debit = BigDecimal.ZERO;
            for (String[] cells : rows("/exports/postings?format=csv&" + period)) {
                debit = debit.add(new BigDecimal(cells[DEBIT]));
                moved.merge(cells[ACCOUNT], new BigDecimal(cells[DEBIT]).subtract(new BigDecimal(cells[CREDIT])), BigDecimal::add);
            }
            assertEquals(new BigDecimal(books.getString("debit")), debit, by);
            assertTrue(debit.signum() > 0);
            BigDecimal closings = BigDecimal.ZERO;
            for (String[] cells : rows("/exports/accounts?format=csv&" + period)) {
                BigDecimal change = new BigDecimal(cells[6]).subtract(new BigDecimal(cells[3]));
                assertEquals(0, change.compareTo(moved.getOrDefault(cells[1], BigDecimal.ZERO)), cells[1]);
                closings = closings.add(new BigDecimal(cells[6]));
            }
            assertEquals(0, closings.signum());
        }
    }

    @Test
    void theChartIsTheManagersAndStandsInTheFiles() {
        String body = "{\"heading\": \"expense/head-rent\", \"number\": \"6111\"}";
        assertEquals(403, Rest.as("officer").put("/books/chart", body).status());
        assertEquals(200, Rest.as("manager").put("/books/chart", body).status());
        assertEquals(List.of("headingUnknown"), Rest.as("manager").put("/books/chart", "{\"heading\": \"no/such\"}").keys());
        assertEquals(422, Rest.as("manager").put("/books/chart", "{\"heading\": \"expense/head-rent\", \"number\": \"x\"}").status());
        assertTrue(Rest.as("officer").get("/books").text().contains("\"number\":\"6111\""));
        assertTrue(rows("/exports/postings?format=csv&from=2026-01-01&until=2026-02-28").stream()
                .filter(cells -> cells[ACCOUNT].equals("expense/head-rent")).allMatch(cells -> cells[6].equals("6111")));
        assertTrue(Rest.as("manager-b").get("/books").text().indexOf("6111") < 0, "the chart of another region is its own");
        assertEquals(422, Rest.as("officer").get("/books?from=2026-02-01&until=2026-01-01").status());
    }

    private static List<String[]> rows(String path) {
        Rest.Answer answer = Rest.as("officer").get(path);
        assertEquals(200, answer.status());
        return answer.text().lines().skip(1).map(line -> line.split(";", -1)).toList();
    }
}

package lu.daach.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.dossier.FileKeeper;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What is kept about one person (GDPR art. 15 and 20), put together from what each module tells; what belongs to others is taken out. */
@ApplicationScoped
public class AccessReports {

    private static final Set<String> UNTOLD = Set.of("record", "organisation");
    private static final int MOST_READS = 1000;

    @Inject
    @Any
    private Instance<FileKeeper> keepers;

    @Inject
    private Households households;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    @PersistenceContext
    private EntityManager entities;

    /** @throws Missing when there is no such household, or no such person in it */
    @UseCase(needs = Permission.PRIVACY, trace = Trace.READ)
    public AccessReport of(UUID id, String person) {
        HouseholdSheet household = households.get(id);
        HouseholdMember self = household.members().stream().filter(member -> member.id().equals(person)).findFirst().orElseThrow(Missing::new);
        Redaction redaction = new Redaction(wordsOfOthers(household, self));
        List<AccessReport.Part> parts = new ArrayList<>();
        Connection connection = entities.unwrap(Connection.class);
        try {
            for (FileKeeper keeper : keepers) {
                if (caller.actor().may(keeper.needs())) {
                    for (FileKeeper.Told told : keeper.told()) {
                        List<Map<String, Object>> rows = rows(connection, keeper, told, id, person, redaction);
                        if (!rows.isEmpty()) {
                            parts.add(part(told.table(), rows));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is kept about a person cannot be read", e);
        }
        List<AccessReport.Read> reads = journal.readsOf("household", id.toString(), MOST_READS).stream()
                .map(one -> new AccessReport.Read(one.at(), one.who(), one.action())).toList();
        journal.about("household", id, "accessReport");
        return new AccessReport(id, household.fileNumber(), person, self.firstName() + " " + self.lastName(), installation.today(),
                parts.stream().sorted((a, b) -> a.table().compareTo(b.table())).toList(), reads);
    }

    private static Set<String> wordsOfOthers(HouseholdSheet household, HouseholdMember self) {
        Set<String> words = new TreeSet<>();
        household.members().stream().filter(member -> !member.id().equals(self.id())).forEach(member -> {
            Stream.of(member.firstName(), member.lastName(), String.valueOf(member.born())).forEach(words::add);
        });
        words.removeAll(List.of(self.firstName(), self.lastName(), household.lastName(), String.valueOf(self.born())));
        return words;
    }

    private AccessReport.Part part(String table, List<Map<String, Object>> rows) {
        DataMap.Entry entry = rows.get(0).keySet().stream().map(column -> DataMap.all().get(table + "." + column)).filter(one -> one != null)
                .findFirst().orElseThrow(() -> new IllegalStateException("the data map does not know " + table));
        return new AccessReport.Part(table, entry.purpose(), entry.basis(), entry.retention(), rows);
    }

    private List<Map<String, Object>> rows(Connection connection, FileKeeper keeper, FileKeeper.Told told, UUID household, String person,
            Redaction redaction) throws SQLException {
        Actor actor = caller.actor();
        List<Map<String, Object>> rows = new ArrayList<>();
        try (PreparedStatement query = told.rows().on(connection)) {
            query.setInt(1, actor.region());
            query.setObject(2, household);
            if (query.getParameterMetaData().getParameterCount() > 2) {
                query.setString(3, person);
            }
            try (ResultSet row = query.executeQuery()) {
                ResultSetMetaData columns = row.getMetaData();
                while (row.next()) {
                    Map<String, Object> values = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        String name = columns.getColumnLabel(i);
                        Object value = row.getObject(i);
                        if (value instanceof byte[] sealed) {
                            value = keeper.opened(new FileKeeper.Sealed(actor.region(), row.getObject("organisation", UUID.class), household,
                                    row.getObject("record", UUID.class), sealed), told.table() + "." + name);
                        }
                        if (value != null && !UNTOLD.contains(name)) {
                            values.put(name, plain(value, redaction));
                        }
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }

    private static Object plain(Object value, Redaction redaction) {
        if (value instanceof BigDecimal number) {
            return number.scale() == 2 ? new Money(number) : number.toPlainString();
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        return value instanceof Boolean || value instanceof Integer || value instanceof LocalDate ? value : redaction.of(value.toString());
    }
}

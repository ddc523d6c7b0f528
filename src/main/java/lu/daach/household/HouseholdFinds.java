package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.dossier.Found;
import lu.daach.dossier.SearchSource;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/**
 * Finds households by the names of their persons, of today and others, by dates of birth, addresses, telephones, file numbers and
 * national numbers. A household is found once, by what tells it best.
 */
@ApplicationScoped
class HouseholdFinds implements SearchSource {

    private static final String COLUMNS = """
            select h.id, h.file_number, h.last_name, p.first_name, p.last_name, p.born,
                   (select string_agg(concat_ws(' ', a.first_name, a.last_name), ', ' order by a.position)
                    from household.alias a where a.person_id = p.id),
            """;

    private static final String BY_WORDS = COLUMNS + """
             round(cast(l.likeness as numeric), 1), null
            from household.persons_like(regexp_split_to_array(btrim(kernel.folded(?1)), ' +'), ?2) l
            join household.person p on p.id = l.person_id
            join household.household h on h.id = l.household_id
            order by round(cast(l.likeness as numeric), 1) desc, h.file_number, p.position
            """;

    /** Born on a day, and, where there are words too, named so. */
    private static final String BY_BIRTH = COLUMNS + """
             0.95, null
            from household.person p
            join household.household h on h.id = p.household_id and h.merged_into is null
            where p.born = ?1
              and not exists (select from unnest(regexp_split_to_array(btrim(kernel.folded(?2)), ' +')) as w (word)
                              where position(w.word in p.sought) = 0)
            order by h.file_number limit ?3
            """;

    private static final String FIRST_PERSON = """
            left join lateral (select * from household.person p where p.household_id = h.id order by p.position limit 1) p on true
            """;

    private static final String BY_NUMBER = COLUMNS + " 1.0, null from household.household h " + FIRST_PERSON
            + " where h.file_number = ?1 and h.merged_into is null";

    private static final String BY_CONTACT = COLUMNS + """
             round(cast(l.likeness as numeric), 4), concat_ws(', ', c.home_street, concat_ws(' ', c.home_postcode, c.home_locality))
            from household.contacts_like(regexp_split_to_array(btrim(kernel.folded(?1)), ' +'), ?2, ?3) l
            join household.household h on h.id = l.household_id and h.merged_into is null
            join household.contact c on c.household_id = h.id
            """ + FIRST_PERSON + " order by l.likeness desc, h.file_number limit ?3";

    private static final String BY_NATIONAL_ID = COLUMNS + """
             case when n.fingerprint = cast(?1 as bytea) then 1.0 else 0.7 end, null
            from household.national_id n
            join household.person p on p.id = n.person_id
            join household.household h on h.id = p.household_id and h.merged_into is null
            where n.fingerprint = cast(?1 as bytea) or n.ending = ?2
            order by h.file_number limit ?3
            """;

    private static final int PERSONS_OF_ONE = 3;
    private static final byte[] NONE = new byte[0];

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private NationalIdVault vault;

    @Override
    public Permission needs() {
        return Permission.READ_HOUSEHOLDS;
    }

    @Override
    public List<Found> find(String words, int most) {
        Sought sought = Sought.of(words);
        int lines = most * PERSONS_OF_ONE;
        List<Object[]> rows = new ArrayList<>();
        if (sought.number() != null) {
            rows.addAll(rows(entities.createNativeQuery(BY_NUMBER).setParameter(1, sought.number())));
        }
        if (sought.born() != null) {
            rows.addAll(rows(entities.createNativeQuery(BY_BIRTH).setParameter(1, sought.born()).setParameter(2, sought.words())
                    .setParameter(3, lines)));
        }
        if ((sought.nationalId() != null || sought.ending() != null) && caller.actor().may(Permission.CHANGE_HOUSEHOLDS)) {
            rows.addAll(rows(entities.createNativeQuery(BY_NATIONAL_ID)
                    .setParameter(1, sought.nationalId() == null ? NONE : vault.fingerprint(sought.nationalId()))
                    .setParameter(2, sought.ending()).setParameter(3, lines)));
        }
        if (!sought.words().isEmpty() && sought.born() == null) {
            rows.addAll(rows(entities.createNativeQuery(BY_WORDS).setParameter(1, sought.words()).setParameter(2, lines)));
        }
        if (!sought.words().isEmpty() && sought.born() == null || sought.digits() != null) {
            rows.addAll(rows(entities.createNativeQuery(BY_CONTACT).setParameter(1, sought.words()).setParameter(2, sought.digits())
                    .setParameter(3, most)));
        }
        Language language = caller.actor().language();
        Map<UUID, Found> best = new LinkedHashMap<>();
        rows.stream().map(row -> found(row, language)).sorted(Comparator.comparing(Found::likeness).reversed())
                .forEach(found -> best.putIfAbsent(found.subject().id(), found));
        return best.values().stream().limit(most).toList();
    }

    private static Found found(Object[] row, Language language) {
        List<String> told = new ArrayList<>();
        told.add(row[3] + " " + row[4]);
        if (row[6] != null) {
            told.add(Messages.text(language, "household.found.also", row[6]));
        }
        told.add(Formats.date(((java.sql.Date) row[5]).toLocalDate(), language));
        if (row[8] != null && !((String) row[8]).isBlank()) {
            told.add((String) row[8]);
        }
        told.add(Messages.text(language, "household.found.file", row[1].toString()));
        return new Found(new Subject(SubjectKind.HOUSEHOLD, (UUID) row[0]), (String) row[2], String.join(" · ", told),
                ((Number) row[7]).doubleValue());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}

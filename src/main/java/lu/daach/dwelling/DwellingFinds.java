package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.Found;
import lu.daach.dossier.SearchSource;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.organisation.Permission;

/** Finds dwellings by address and commune; each word has to be there, or all together resemble it. A pool is small enough to be read through. */
@ApplicationScoped
class DwellingFinds implements SearchSource {

    private static final String QUERY = """
            select f.id, f.address, f.name, round(cast(f.likeness as numeric), 4)
            from (select d.id, d.address, coalesce(c.name, d.commune_code) as name,
                         case when not exists (select from unnest(s.words) as w (word) where position(w.word in s.address) = 0)
                              then 0.8 + 0.2 * public.similarity(s.whole, s.address)
                              else 0.75 * (select avg(public.word_similarity(w.word, s.address)) from unnest(s.words) as w (word)) end as likeness
                  from dwelling.dwelling d
                  left join lateral (select k.name from dwelling.commune k where k.code = d.commune_code order by k.period desc limit 1) c on true
                  cross join lateral (select regexp_split_to_array(btrim(kernel.folded(?1)), ' +') as words,
                                             btrim(kernel.folded(?1)) as whole,
                                             ' ' || kernel.folded(d.address || ' ' || coalesce(c.name, '')) as address) s) f
            where f.likeness >= 0.5
            order by f.likeness desc, f.address, f.id limit ?2
            """;

    private static final String SIGNS = "[%_\\\\{}\"…*|]";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Permission needs() {
        return Permission.READ_DWELLINGS;
    }

    @Override
    public List<Found> find(String words, int most) {
        String plain = words.replaceAll(SIGNS, " ").strip();
        if (plain.chars().noneMatch(Character::isLetter)) {
            return List.of();
        }
        List<?> rows = entities.createNativeQuery(QUERY).setParameter(1, plain).setParameter(2, most).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Found(new Subject(SubjectKind.DWELLING, (UUID) row[0]),
                (String) row[1], (String) row[2], ((Number) row[3]).doubleValue())).toList();
    }
}

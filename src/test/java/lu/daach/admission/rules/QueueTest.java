package lu.daach.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

class QueueTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final AllocationMethod METHOD = AllocationMethod.of(Rulebook.national().on(DAY));

    private static Applicant applicant(int number, int people, int bedrooms, int urgency, LocalDate since, String commune, Set<String> wanted) {
        return new Applicant(new UUID(0, number), people, bedrooms, new BaseScore(0, urgency, 0), since, commune, wanted, false, false);
    }

    @Test
    void points_come_first_then_the_day_then_the_list() {
        List<Applicant> all = List.of(applicant(1, 1, 1, 0, DAY.minusDays(9), "0701", Set.of()), applicant(2, 1, 1, 30, DAY, "0701", Set.of()),
                applicant(3, 1, 1, 0, DAY.minusDays(10), "0702", Set.of()), applicant(4, 1, 1, 0, DAY.minusDays(10), "0702", Set.of()));
        assertEquals(List.of(2L, 3L, 4L, 1L), ids(new Queue(all, METHOD).best(new Home(1, 2, "0709"), 20)));
    }

    @Test
    void who_lives_there_is_nearer_and_who_wants_elsewhere_is_out() {
        List<Applicant> all = List.of(applicant(1, 1, 1, 0, DAY, "0702", Set.of()), applicant(2, 1, 1, 0, DAY, "0701", Set.of()),
                applicant(3, 1, 1, 30, DAY, "0701", Set.of("0704")), applicant(4, 1, 1, 0, DAY, null, Set.of("0701", "0704")));
        Queue queue = new Queue(all, METHOD);
        Home home = new Home(1, 2, "0701");
        assertEquals(List.of(2L, 1L, 4L), ids(queue.best(home, 20)));
        assertEquals(METHOD.exact() + METHOD.near(), queue.best(home, 1).get(0).total());
        assertEquals(List.of(Obstacle.ELSEWHERE), queue.others(home).stream().map(Placing::obstacle).toList());
    }

    @Test
    void size_decides_who_comes_into_question() {
        List<Applicant> all = List.of(applicant(1, 3, 2, 0, DAY, null, Set.of()), applicant(2, 2, 1, 0, DAY.minusDays(1), null, Set.of()),
                applicant(3, 4, 3, 30, DAY, null, Set.of()), applicant(4, 5, 2, 0, DAY, null, Set.of()));
        Queue queue = new Queue(all, METHOD);
        Home home = new Home(2, 4, "0701");
        assertEquals(List.of(1L, 2L), ids(queue.best(home, 20)));
        assertEquals(List.of(Obstacle.SMALL, Obstacle.CROWDED), queue.others(home).stream().map(Placing::obstacle).toList());
        assertEquals(Obstacle.LARGE, queue.others(new Home(4, 8, "0701")).stream().filter(other -> other.application().getLeastSignificantBits() == 2)
                .findFirst().orElseThrow().obstacle());
        assertEquals(List.of(2L), ids(queue.best(new Home(0, 2, "0701"), 20)), "a studio counts as one bedroom");
    }

    @Test
    void who_sleeps_or_has_an_offer_is_passed_over() {
        List<Applicant> all = List.of(
                new Applicant(new UUID(0, 1), 1, 1, new BaseScore(25, 30, 36), DAY, null, Set.of(), true, false),
                new Applicant(new UUID(0, 2), 1, 1, new BaseScore(25, 30, 36), DAY, null, Set.of(), false, true),
                applicant(3, 1, 1, 0, DAY, null, Set.of()));
        Queue queue = new Queue(all, METHOD);
        assertEquals(List.of(3L), ids(queue.best(new Home(1, 1, "0701"), 20)));
        assertEquals(List.of(Obstacle.ASLEEP, Obstacle.OFFERED), queue.others(new Home(1, 1, "0701")).stream().map(Placing::obstacle).toList());
    }

    /** Every applicant looked at for every home, sorted: the early exit leaves nobody out. */
    @Test
    void it_finds_the_same_as_a_full_scan() {
        Random random = new Random(4);
        String[] communes = {"0701", "0702", "0703", "0704"};
        List<Applicant> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int bedrooms = 1 + random.nextInt(5);
            all.add(new Applicant(new UUID(0, i), bedrooms + random.nextInt(3), bedrooms,
                    new BaseScore(25 * random.nextInt(2), 5 * random.nextInt(7), random.nextInt(37)), DAY.minusDays(random.nextInt(400)),
                    random.nextInt(5) == 0 ? null : communes[random.nextInt(4)], random.nextInt(3) == 0 ? Set.of(communes[random.nextInt(4)]) : Set.of(),
                    random.nextInt(9) == 0, random.nextInt(9) == 0));
        }
        Queue queue = new Queue(all, METHOD);
        for (int i = 0; i < 40; i++) {
            Home home = new Home(random.nextInt(6), 1 + random.nextInt(8), communes[random.nextInt(4)]);
            Set<UUID> out = Set.copyOf(queue.others(home).stream().map(Placing::application).toList());
            List<Long> scanned = all.stream().filter(one -> !out.contains(one.application())).sorted(Comparator
                    .comparingInt((Applicant one) -> -score(one, home)).thenComparing(Applicant::since)
                    .thenComparing(one -> one.application().getLeastSignificantBits())).limit(20)
                    .map(one -> one.application().getLeastSignificantBits()).toList();
            List<Placing> best = queue.best(home, 20);
            assertEquals(scanned.stream().map(id -> score(all.get(id.intValue()), home)).toList(), best.stream().map(Placing::total).toList());
            assertTrue(Stream.of(best).noneMatch(List::isEmpty) || scanned.isEmpty());
            assertEquals(scanned.stream().map(id -> all.get(id.intValue()).since()).toList(),
                    best.stream().map(one -> all.get((int) one.application().getLeastSignificantBits()).since()).toList());
        }
    }

    private static int score(Applicant one, Home home) {
        return one.base().total() + (one.bedrooms() == home.bedrooms() ? METHOD.exact() : METHOD.spare())
                + (home.commune().equals(one.commune()) ? METHOD.near() : 0);
    }

    private static List<Long> ids(List<Placing> placings) {
        return placings.stream().map(one -> one.application().getLeastSignificantBits()).toList();
    }
}

package lu.daach.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lu.daach.admission.rules.AllocationMethod;
import lu.daach.admission.rules.Applicant;
import lu.daach.admission.rules.BaseScore;
import lu.daach.admission.rules.Home;
import lu.daach.admission.rules.Queue;
import lu.daach.rulebook.Rulebook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The best twenty of 100,000 applicants for each of 1,000 homes (performance.md 3): ours, with every part of the score, against arrays
 * that are sorted once by score and left early, and against a full scan. Goals: at most 3 times the former, at most 0.1 of the latter.
 */
@Tag("bench")
class MatchingIT {

    private static final int APPLICANTS = 100_000;
    private static final int HOMES = 1_000;
    private static final int BEST = 20;
    private static final int WARM_UPS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);

    private final AllocationMethod method = AllocationMethod.of(Rulebook.national().on(DAY));
    private final List<Applicant> applicants = applicants();
    private final List<Home> homes = homes();
    private long found;

    @Test
    void bestTwentyOfEachHome() {
        Assumptions.assumeTrue(Figures.asked("matching"));
        for (int i = 0; i < WARM_UPS; i++) {
            ours();
            sorted();
            scanned();
        }
        List<Double> ours = new ArrayList<>();
        List<Double> sorted = new ArrayList<>();
        List<Double> scanned = new ArrayList<>();
        for (int turn = 0; turn < Math.max(Figures.turns(), WARM_UPS); turn++) {
            sorted.add(millis(this::sorted));
            ours.add(millis(this::ours));
            scanned.add(millis(this::scanned));
        }
        Figures.say("matching.product", Figures.median(ours), "ms", "median of " + Figures.all(ours));
        Figures.say("matching.sorted", Figures.median(sorted), "ms", "arrays sorted once by score, early exit, median of " + Figures.all(sorted));
        Figures.say("matching.scan", Figures.median(scanned), "ms", "full scan with a heap of twenty, median of " + Figures.all(scanned));
        Figures.say("matching.ratio", Figures.median(ours) / Figures.median(sorted), "x", "goal at most 3 of the sorted arrays");
        Figures.say("matching.scan.ratio", Figures.median(ours) / Figures.median(scanned), "x", "goal at most 0.1 of the full scan; " + found + " found");
    }

    private void ours() {
        Queue queue = new Queue(applicants, method);
        for (Home home : homes) {
            found += queue.best(home, BEST).size();
        }
    }

    private void sorted() {
        long[] keys = new long[APPLICANTS];
        for (int i = 0; i < APPLICANTS; i++) {
            keys[i] = (long) -applicants.get(i).base().total() << 32 | i;
        }
        Arrays.sort(keys);
        byte[] bedrooms = new byte[APPLICANTS];
        byte[] people = new byte[APPLICANTS];
        for (int i = 0; i < APPLICANTS; i++) {
            Applicant applicant = applicants.get((int) keys[i]);
            bedrooms[i] = (byte) applicant.bedrooms();
            people[i] = (byte) applicant.people();
        }
        for (Home home : homes) {
            int[] best = new int[BEST];
            int count = 0;
            for (int i = 0; i < APPLICANTS && count < BEST; i++) {
                if (bedrooms[i] == home.bedrooms() && people[i] <= home.capacity()) {
                    best[count++] = (int) keys[i];
                }
            }
            found += count;
        }
    }

    private void scanned() {
        for (Home home : homes) {
            PriorityQueue<Long> best = new PriorityQueue<>(BEST + 1);
            for (int i = 0; i < APPLICANTS; i++) {
                Applicant applicant = applicants.get(i);
                int spare = home.bedrooms() - applicant.bedrooms();
                if (spare >= 0 && spare <= method.spareRooms() && applicant.people() <= home.capacity()) {
                    long score = applicant.base().total() + (spare == 0 ? method.exact() : method.spare())
                            + (home.commune().equals(applicant.commune()) ? method.near() : 0);
                    long key = score << 32 | APPLICANTS - i;
                    if (best.size() < BEST) {
                        best.add(key);
                    } else if (key > best.peek()) {
                        best.poll();
                        best.add(key);
                    }
                }
            }
            found += best.size();
        }
    }

    private static double millis(Runnable run) {
        long began = System.nanoTime();
        run.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static List<Applicant> applicants() {
        Random random = new Random(11);
        List<Applicant> applicants = new ArrayList<>(APPLICANTS);
        for (int i = 0; i < APPLICANTS; i++) {
            int bedrooms = 1 + random.nextInt(5);
            applicants.add(new Applicant(new UUID(11, i), bedrooms + random.nextInt(3), bedrooms,
                    new BaseScore(25 * random.nextInt(2), 5 * random.nextInt(7), random.nextInt(37)), DAY.minusDays(random.nextInt(1500)),
                    "07" + (10 + random.nextInt(10)), random.nextInt(4) == 0 ? Set.of("07" + (10 + random.nextInt(10))) : Set.of(), false, false));
        }
        return applicants;
    }

    private static List<Home> homes() {
        Random random = new Random(12);
        List<Home> homes = new ArrayList<>(HOMES);
        for (int i = 0; i < HOMES; i++) {
            int bedrooms = 1 + random.nextInt(5);
            homes.add(new Home(bedrooms, bedrooms * 2, "07" + (10 + random.nextInt(10))));
        }
        return homes;
    }
}

package lu.daach.admission.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All who wait, put in order once: by points, then by day, then by place in the list. What depends on the home is the same for all
 * who need as many bedrooms and live in the same commune; so each such group stays in order for every home, and the best of a home
 * are the heads of a few groups: it ends as soon as enough are found, and memory is of the order of the applicants.
 */
public final class Queue {

    /** Bits of a sort key: points (the more, the earlier), day, place in the list. */
    private static final int INDEX_BITS = 24;
    private static final int DAY_BITS = 22;
    private static final int MOST_POINTS = (1 << 16) - 1;
    private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

    private final AllocationMethod method;
    private final Applicant[] inOrder;
    /** By bedrooms needed: by commune of residence: places in {@link #inOrder}, first come first. */
    private final List<Map<String, int[]>> groups = new ArrayList<>();

    public Queue(List<Applicant> applicants, AllocationMethod method) {
        this.method = method;
        this.inOrder = sorted(applicants);
        group();
    }

    /** In the order of points and days, whatever the home. */
    public List<Applicant> inOrder() {
        return Arrays.asList(inOrder).subList(0, inOrder.length);
    }

    /** The best candidates for a home, best first. @param most at least 1 */
    public List<Placing> best(Home home, int most) {
        List<Head> heads = heads(home);
        List<Placing> best = new ArrayList<>(Math.min(most, inOrder.length));
        while (best.size() < most && !heads.isEmpty()) {
            int first = 0;
            for (int i = 1; i < heads.size(); i++) {
                if (heads.get(i).before(heads.get(first))) {
                    first = i;
                }
            }
            Head head = heads.get(first);
            Applicant found = head.applicant();
            if (!head.forward()) {
                heads.remove(first);
            }
            if (found.people() <= home.capacity() && (found.wanted().isEmpty() || found.wanted().contains(home.commune()))) {
                best.add(new Placing(found.application(), head.fit, head.near, found.base(), null));
            }
        }
        return best;
    }

    /** Where every applicant stands who is no candidate for a home, in the order of the queue. */
    public List<Placing> others(Home home) {
        List<Placing> others = new ArrayList<>();
        for (Applicant applicant : inOrder) {
            Obstacle obstacle = obstacle(applicant, home);
            if (obstacle != null) {
                others.add(new Placing(applicant.application(), 0, near(applicant.commune(), home), applicant.base(), obstacle));
            }
        }
        return others;
    }

    private Obstacle obstacle(Applicant applicant, Home home) {
        if (applicant.offered()) {
            return Obstacle.OFFERED;
        }
        if (applicant.asleep()) {
            return Obstacle.ASLEEP;
        }
        if (applicant.bedrooms() > home.bedrooms()) {
            return Obstacle.SMALL;
        }
        if (applicant.bedrooms() < home.bedrooms() - method.spareRooms()) {
            return Obstacle.LARGE;
        }
        if (applicant.people() > home.capacity()) {
            return Obstacle.CROWDED;
        }
        return applicant.wanted().isEmpty() || applicant.wanted().contains(home.commune()) ? null : Obstacle.ELSEWHERE;
    }

    private int near(String commune, Home home) {
        return commune != null && commune.equals(home.commune()) ? method.near() : 0;
    }

    private List<Head> heads(Home home) {
        List<Head> heads = new ArrayList<>();
        for (int rooms = Math.max(1, home.bedrooms() - method.spareRooms()); rooms <= home.bedrooms() && rooms < groups.size(); rooms++) {
            int fit = rooms == home.bedrooms() ? method.exact() : method.spare();
            groups.get(rooms).forEach((commune, places) -> heads.add(new Head(places, fit, near(commune.isEmpty() ? null : commune, home))));
        }
        return heads;
    }

    private static Applicant[] sorted(List<Applicant> applicants) {
        long[] keys = new long[applicants.size()];
        for (int i = 0; i < keys.length; i++) {
            Applicant applicant = applicants.get(i);
            long points = MOST_POINTS - Math.min(MOST_POINTS, applicant.base().total());
            keys[i] = (points << DAY_BITS | applicant.since().toEpochDay() & (1L << DAY_BITS) - 1) << INDEX_BITS | i;
        }
        Arrays.sort(keys);
        Applicant[] sorted = new Applicant[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = applicants.get((int) (keys[i] & INDEX_MASK));
        }
        return sorted;
    }

    private void group() {
        List<Map<String, Places>> growing = new ArrayList<>();
        for (int i = 0; i < inOrder.length; i++) {
            Applicant applicant = inOrder[i];
            if (!applicant.asleep() && !applicant.offered()) {
                while (growing.size() <= applicant.bedrooms()) {
                    growing.add(new HashMap<>());
                }
                growing.get(applicant.bedrooms())
                        .computeIfAbsent(applicant.commune() == null ? "" : applicant.commune(), commune -> new Places()).add(i);
            }
        }
        for (Map<String, Places> byCommune : growing) {
            Map<String, int[]> closed = new HashMap<>();
            byCommune.forEach((commune, places) -> closed.put(commune, places.closed()));
            groups.add(closed);
        }
    }

    /** Places in the order while a group grows. */
    private static final class Places {

        private int[] places = new int[16];
        private int count;

        void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
            }
            places[count++] = place;
        }

        int[] closed() {
            return Arrays.copyOf(places, count);
        }
    }

    /** The first of a group who was not looked at yet. */
    private final class Head {

        private final int[] places;
        private final int fit;
        private final int near;
        private int next;

        Head(int[] places, int fit, int near) {
            this.places = places;
            this.fit = fit;
            this.near = near;
        }

        Applicant applicant() {
            return inOrder[places[next]];
        }

        boolean forward() {
            next++;
            return next < places.length;
        }

        boolean before(Head other) {
            Applicant mine = applicant();
            Applicant theirs = other.applicant();
            int points = Integer.compare(other.fit + other.near + theirs.base().total(), fit + near + mine.base().total());
            if (points != 0) {
                return points < 0;
            }
            int days = mine.since().compareTo(theirs.since());
            return days != 0 ? days < 0 : places[next] < other.places[other.next];
        }
    }
}

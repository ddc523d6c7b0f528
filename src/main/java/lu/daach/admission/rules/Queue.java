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
    private static final long DAY_MASK = (1L << DAY_BITS) - 1;
    /** Makes days before 1970 come before the others. */
    private static final long FIRST_DAY = 1L << DAY_BITS - 1;
    private static final int NOT_WAITING = -1;

    private final AllocationMethod method;
    private final Applicant[] inOrder;
    /** Points and day of each, in order: what groups are compared by. */
    private final int[] points;
    private final int[] days;
    /** A number for each commune of residence; 0: not known. */
    private final Map<String, Integer> communes = new HashMap<>();
    /** By bedrooms needed: by commune of residence: places in {@link #inOrder}, first come first. */
    private final int[][][] groups;

    public Queue(List<Applicant> applicants, AllocationMethod method) {
        int count = applicants.size();
        this.method = method;
        this.inOrder = new Applicant[count];
        this.points = new int[count];
        this.days = new int[count];
        communes.put("", 0);
        long[] keys = new long[count];
        int[] rooms = new int[count];
        int[] commune = new int[count];
        for (int i = 0; i < count; i++) {
            Applicant applicant = applicants.get(i);
            keys[i] = key(applicant, i);
            rooms[i] = applicant.asleep() || applicant.offered() ? NOT_WAITING : applicant.bedrooms();
            commune[i] = applicant.commune() == null ? 0 : communes.computeIfAbsent(applicant.commune(), code -> communes.size());
        }
        Arrays.sort(keys);
        int[] roomsInOrder = new int[count];
        int[] communeInOrder = new int[count];
        for (int place = 0; place < count; place++) {
            int index = (int) (keys[place] & INDEX_MASK);
            inOrder[place] = applicants.get(index);
            points[place] = MOST_POINTS - (int) (keys[place] >>> DAY_BITS + INDEX_BITS);
            days[place] = (int) (keys[place] >>> INDEX_BITS & DAY_MASK);
            roomsInOrder[place] = rooms[index];
            communeInOrder[place] = commune[index];
        }
        this.groups = groups(roomsInOrder, communeInOrder);
    }

    /** In the order of points and days, whatever the home. */
    public List<Applicant> inOrder() {
        return Arrays.asList(inOrder).subList(0, inOrder.length);
    }

    /** The best candidates for a home, best first. @param most at least 1 */
    public List<Placing> best(Home home, int most) {
        int[][] heads = new int[(method.spareRooms() + 1) * communes.size()][];
        int[] extra = new int[heads.length];
        int[] next = new int[heads.length];
        int count = heads(home, heads, extra);
        List<Placing> best = new ArrayList<>(Math.min(most, inOrder.length));
        while (best.size() < most && count > 0) {
            int first = 0;
            for (int i = 1; i < count; i++) {
                if (before(heads[i][next[i]], extra[i], heads[first][next[first]], extra[first])) {
                    first = i;
                }
            }
            Applicant found = inOrder[heads[first][next[first]]];
            if (found.people() <= home.capacity() && (found.wanted().isEmpty() || found.wanted().contains(home.commune()))) {
                best.add(new Placing(found.application(), fit(found, home), near(found.commune(), home), found.base(), null));
            }
            next[first]++;
            if (next[first] == heads[first].length) {
                count--;
                heads[first] = heads[count];
                extra[first] = extra[count];
                next[first] = next[count];
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

    private int fit(Applicant applicant, Home home) {
        return applicant.bedrooms() == home.bedrooms() ? method.exact() : method.spare();
    }

    /** The groups that come into question, with the points that all in a group get for this home. @return how many */
    private int heads(Home home, int[][] heads, int[] extra) {
        int here = communes.getOrDefault(home.commune(), 0);
        int count = 0;
        for (int rooms = Math.max(1, home.bedrooms() - method.spareRooms()); rooms <= home.bedrooms() && rooms < groups.length; rooms++) {
            int fit = rooms == home.bedrooms() ? method.exact() : method.spare();
            for (int commune = 0; commune < groups[rooms].length; commune++) {
                if (groups[rooms][commune].length > 0) {
                    heads[count] = groups[rooms][commune];
                    extra[count] = fit + (commune > 0 && commune == here ? method.near() : 0);
                    count++;
                }
            }
        }
        return count;
    }

    private boolean before(int mine, int myExtra, int theirs, int theirExtra) {
        int more = points[mine] + myExtra - points[theirs] - theirExtra;
        if (more != 0) {
            return more > 0;
        }
        return days[mine] != days[theirs] ? days[mine] < days[theirs] : mine < theirs;
    }

    private static long key(Applicant applicant, int index) {
        long earlier = MOST_POINTS - Math.min(MOST_POINTS, applicant.base().total());
        long day = applicant.since().toEpochDay() + FIRST_DAY & DAY_MASK;
        return (earlier << DAY_BITS | day) << INDEX_BITS | index;
    }

    /** Counts first and fills then, so that nothing grows. */
    private int[][][] groups(int[] rooms, int[] commune) {
        int[][] sizes = new int[Math.max(0, Arrays.stream(rooms).max().orElse(0)) + 1][communes.size()];
        for (int place = 0; place < rooms.length; place++) {
            if (rooms[place] != NOT_WAITING) {
                sizes[rooms[place]][commune[place]]++;
            }
        }
        int[][][] grouped = new int[sizes.length][communes.size()][];
        for (int needed = 0; needed < sizes.length; needed++) {
            for (int one = 0; one < communes.size(); one++) {
                grouped[needed][one] = new int[sizes[needed][one]];
            }
        }
        for (int place = rooms.length - 1; place >= 0; place--) {
            if (rooms[place] != NOT_WAITING) {
                grouped[rooms[place]][commune[place]][--sizes[rooms[place]][commune[place]]] = place;
            }
        }
        return grouped;
    }
}

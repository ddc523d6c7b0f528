package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.daach.admission.rules.Home;
import lu.daach.admission.rules.Obstacle;
import lu.daach.admission.rules.Placing;
import lu.daach.admission.rules.Queue;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.PlaceLine;

/** Puts everybody who waits in the order in which a place is to be proposed to them. */
@ApplicationScoped
class RankingReader {

    @Inject
    private QueueReader reader;

    Ranking of(PlaceLine place, DwellingSheet dwelling, LocalDate today) {
        List<QueueLine> lines = reader.lines(today);
        Map<UUID, QueueLine> byId = lines.stream().collect(Collectors.toMap(QueueLine::application, Function.identity()));
        Queue queue = new Queue(lines.stream().map(QueueLine::applicant).toList(), QueueReader.method(today));
        Home home = new Home(place.bedrooms(), place.capacity(), dwelling.commune());
        List<Placing> others = queue.others(home);
        Map<Obstacle, Integer> obstacles = new EnumMap<>(Obstacle.class);
        others.forEach(other -> obstacles.merge(other.obstacle(), 1, Integer::sum));
        return new Ranking(today, dwelling.id(), place.id(), home, ranked(queue.best(home, Ranking.MOST), byId),
                ranked(others.stream().limit(Ranking.MOST_OTHERS).toList(), byId), obstacles, lines.size());
    }

    private static List<Ranked> ranked(List<Placing> placings, Map<UUID, QueueLine> byId) {
        return placings.stream().map(placing -> Ranked.of(byId.get(placing.application()), placing)).toList();
    }
}

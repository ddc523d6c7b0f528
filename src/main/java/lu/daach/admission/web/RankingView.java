package lu.daach.admission.web;

import java.util.List;
import java.util.Map;
import lu.daach.admission.Ranked;
import lu.daach.admission.Ranking;
import lu.daach.admission.rules.Obstacle;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;

/**
 * A ranking as a page shows it.
 *
 * @param candidates best first
 * @param others those who are none, in the order of the waiting list
 * @param left how many are none for what reason, in words
 */
public record RankingView(List<Line> candidates, List<Line> others, List<String> left) {

    /**
     * One applicant.
     *
     * @param placing from 1; null: no candidate
     * @param why why they are no candidate, or what suits, in words
     */
    public record Line(Integer placing, Ranked of, String why) {
    }

    static RankingView of(Ranking ranking, Language language) {
        List<Line> candidates = ranking.candidates().stream()
                .map(one -> new Line(ranking.placing(one.application()), one, fit(one, ranking, language))).toList();
        List<Line> others = ranking.others().stream()
                .map(one -> new Line(null, one, Messages.text(language, "admission.obstacle." + one.placing().obstacle().code()))).toList();
        List<String> left = ranking.obstacles().entrySet().stream().sorted(Map.Entry.<Obstacle, Integer>comparingByValue().reversed())
                .map(count -> Messages.text(language, "admission.obstacleCount", Messages.text(language, "admission.obstacle." + count.getKey().code()),
                        count.getValue())).toList();
        return new RankingView(candidates, others, left);
    }

    private static String fit(Ranked one, Ranking ranking, Language language) {
        String size = Messages.text(language, one.bedrooms() == ranking.home().bedrooms() ? "admission.fit.exact" : "admission.fit.spare");
        return one.placing().near() > 0 ? size + " · " + Messages.text(language, "admission.fit.near") : size;
    }
}

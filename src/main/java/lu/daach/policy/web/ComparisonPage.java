package lu.daach.policy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.page.Attempt;
import lu.daach.policy.SimulationSheet;
import lu.daach.policy.Simulations;

/** Two simulations side by side. */
@Named("simulationComparisonPage")
@RequestScoped
public class ComparisonPage {

    private static final int MOST = 100;

    @Inject
    private Simulations simulations;

    private String a;
    private String b;
    private SimulationSheet first;
    private SimulationSheet second;

    /** One figure of both. @param difference of the second to the first; null where it is no amount */
    public record Row(String word, String first, String second, String difference) {
    }

    /** @throws lu.daach.kernel.Missing when the address names no simulation */
    public void open() {
        first = simulations.get(Ids.known(a));
        second = b == null || b.isEmpty() ? null : simulations.get(Ids.known(b));
    }

    public SimulationSheet getFirst() {
        return first;
    }

    public SimulationSheet getSecond() {
        return second;
    }

    public boolean isReady() {
        return first.figures() != null && second != null && second.figures() != null;
    }

    /** What the first can be compared with. */
    public List<SelectItem> getOthers() {
        return simulations.list(0, MOST).items().stream().filter(line -> !line.id().equals(first.line().id()))
                .map(line -> new SelectItem(line.id().toString(), line.name())).toList();
    }

    public List<Row> getRows() {
        Map<String, Function<SimulationSheet.Figures, Object>> figures = new LinkedHashMap<>();
        figures.put("before", SimulationSheet.Figures::before);
        figures.put("after", SimulationSheet.Figures::after);
        figures.put("difference", SimulationSheet.Figures::difference);
        figures.put("rentRun", SimulationSheet.Figures::participationsAfter);
        figures.put("savings", SimulationSheet.Figures::savingsAfter);
        figures.put("households", SimulationSheet.Figures::households);
        figures.put("more", SimulationSheet.Figures::more);
        figures.put("less", SimulationSheet.Figures::less);
        figures.put("same", SimulationSheet.Figures::same);
        figures.put("lostTenants", SimulationSheet.Figures::lostTenants);
        figures.put("lostApplicants", SimulationSheet.Figures::lostApplicants);
        Language language = Attempt.language();
        List<Row> rows = new ArrayList<>();
        figures.forEach((key, figure) -> rows.add(row(Messages.text(language, "policy.comparison." + key), figure.apply(first.figures()),
                figure.apply(second.figures()), language)));
        return rows;
    }

    private static Row row(String word, Object one, Object other, Language language) {
        return new Row(word, written(one, language), written(other, language), difference(one, other, language));
    }

    /** Null where one of them is hidden. */
    private static String difference(Object one, Object other, Language language) {
        if (one instanceof Money before && other instanceof Money after) {
            return Formats.money(after.minus(before).amount(), language);
        }
        return one instanceof Integer before && other instanceof Integer after ? Integer.toString(after - before) : null;
    }

    private static String written(Object figure, Language language) {
        if (figure == null) {
            return Messages.text(language, "policy.few");
        }
        return figure instanceof Money money ? Formats.money(money.amount(), language) : figure.toString();
    }

    public String getA() {
        return a;
    }

    public void setA(String a) {
        this.a = a;
    }

    public String getB() {
        return b;
    }

    public void setB(String b) {
        this.b = b;
    }
}

package lu.daach.arrears.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.ArrearsLine;
import lu.daach.arrears.StepEffect;
import lu.daach.arrears.rules.Next;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.SliceModel;

/** Who owes what, by age, and what came of the steps that were taken. */
@Named
@ViewScoped
public class ArrearsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Arrears arrears;

    @Inject
    private Installation installation;

    private String state;
    private transient List<ArrearsLine> all;
    private transient List<StepEffect> effects;
    private transient SliceModel<ArrearsLine> lines;

    private List<ArrearsLine> all() {
        if (all == null) {
            all = arrears.list();
        }
        return all;
    }

    public SliceModel<ArrearsLine> getLines() {
        if (lines == null) {
            lines = SliceModel.of(all().stream().filter(line -> is(line, state)).toList());
        }
        return lines;
    }

    private boolean is(ArrearsLine line, String asked) {
        if (asked == null || asked.isEmpty()) {
            return true;
        }
        return switch (asked) {
            case "now" -> line.next().state() == Next.State.STEP && !line.next().on().isAfter(today());
            case "broken" -> line.planBroken();
            default -> line.next().code().equals(asked);
        };
    }

    public long count(String asked) {
        return all().stream().filter(line -> is(line, asked)).count();
    }

    public Money getTotal() {
        return all().stream().map(ArrearsLine::owed).reduce(Money.ZERO, Money::plus);
    }

    public Money age(int age) {
        return all().stream().map(line -> line.age(age)).reduce(Money.ZERO, Money::plus);
    }

    public List<StepEffect> getEffects() {
        if (effects == null) {
            effects = arrears.effects();
        }
        return effects;
    }

    public boolean due(ArrearsLine line) {
        return line.next().on() != null && !line.next().on().isAfter(today());
    }

    private LocalDate today() {
        return installation.today();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}

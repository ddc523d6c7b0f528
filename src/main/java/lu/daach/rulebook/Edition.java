package lu.daach.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The rulebook as it stands between two changes. There are few of them, each exists once per rulebook and equality is
 * identity, so that rules may keep tables prepared from an edition for as long as they live.
 */
public final class Edition {

    private final LocalDate from;
    private final Map<String, Parameter> parameters;

    Edition(LocalDate from, Map<String, Parameter> parameters) {
        this.from = from;
        this.parameters = Map.copyOf(parameters);
    }

    /** The first day of this edition; {@link LocalDate#MIN} for the empty time before all law. */
    public LocalDate from() {
        return from;
    }

    public Optional<Parameter> find(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    /** @throws NoParameter when no value of the key is in force */
    public BigDecimal value(String key) {
        return parameter(key).value();
    }

    /** @throws NoParameter when no value of the key is in force */
    public Source source(String key) {
        return parameter(key).source();
    }

    /**
     * A value that counts whole things: years, months, parts, members.
     *
     * @throws NoParameter         when no value of the key is in force
     * @throws ArithmeticException when the value is not a whole number
     */
    public int count(String key) {
        return parameter(key).value().intValueExact();
    }

    private Parameter parameter(String key) {
        Parameter parameter = parameters.get(key);
        if (parameter == null) {
            throw new NoParameter(key, from);
        }
        return parameter;
    }
}

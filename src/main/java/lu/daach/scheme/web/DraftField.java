package lu.daach.scheme.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import lu.daach.scheme.rules.TermKey;

/** One term in the form of a draft: a tick, or a figure that may be left empty. */
public class DraftField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String unit;
    private boolean on;
    private BigDecimal value;

    DraftField(String key) {
        this.key = key;
        TermKey.Unit of = TermKey.of(key).map(TermKey::unit).orElse(TermKey.Unit.RULE);
        this.unit = of == TermKey.Unit.RULE ? null : of.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The key with hyphens: where the form shows what is wrong with it. */
    public String getId() {
        return "terms-" + key.replace('.', '-');
    }

    public String getKey() {
        return key;
    }

    /** Whether it says yes without a figure. */
    public boolean isTick() {
        return unit == null;
    }

    public boolean isAmount() {
        return "monthly".equals(unit);
    }

    /** What the figure counts, by the key of its word; null for a tick. */
    public String getUnit() {
        return unit;
    }

    /** What is sent: null when it is not chosen. */
    BigDecimal figure() {
        return isTick() ? on ? BigDecimal.ONE : null : value;
    }

    void fill(BigDecimal figure) {
        on = figure != null;
        value = isTick() ? null : figure;
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public BigDecimal getValue() {
        return value;
    }

    public void setValue(BigDecimal value) {
        this.value = value;
    }
}

package lu.daach.guarantee.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.guarantee.rules.Condition;
import lu.daach.guarantee.rules.Damage;
import lu.daach.kernel.Money;

/** The fields of one damaged thing. */
public class ItemForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String room;
    private String element;
    private String what;
    private BigDecimal cost;
    private LocalDate installedOn;
    private String atLeaseStart = Condition.GOOD.code();
    private String atMoveIn = Condition.GOOD.code();
    private BigDecimal householdPercent;

    Damage.Item item() {
        return new Damage.Item(room, element, what, cost == null ? null : new Money(cost), installedOn, condition(atLeaseStart), condition(atMoveIn),
                householdPercent == null ? 0 : whole(householdPercent));
    }

    /** A part of a percent is no percent of ours: refused as out of bounds. */
    private static int whole(BigDecimal percent) {
        try {
            return percent.intValueExact();
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    private static Condition condition(String code) {
        return code == null ? null : Condition.of(code);
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getElement() {
        return element;
    }

    public void setElement(String element) {
        this.element = element;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public BigDecimal getCost() {
        return cost;
    }

    public void setCost(BigDecimal cost) {
        this.cost = cost;
    }

    public LocalDate getInstalledOn() {
        return installedOn;
    }

    public void setInstalledOn(LocalDate installedOn) {
        this.installedOn = installedOn;
    }

    public String getAtLeaseStart() {
        return atLeaseStart;
    }

    public void setAtLeaseStart(String atLeaseStart) {
        this.atLeaseStart = atLeaseStart;
    }

    public String getAtMoveIn() {
        return atMoveIn;
    }

    public void setAtMoveIn(String atMoveIn) {
        this.atMoveIn = atMoveIn;
    }

    public BigDecimal getHouseholdPercent() {
        return householdPercent;
    }

    public void setHouseholdPercent(BigDecimal householdPercent) {
        this.householdPercent = householdPercent;
    }
}

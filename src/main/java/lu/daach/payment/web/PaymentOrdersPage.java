package lu.daach.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.kernel.Money;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;
import lu.daach.payment.ClearedOrder;
import lu.daach.payment.OrderLine;
import lu.daach.payment.OrderState;
import lu.daach.payment.PaymentOrders;
import lu.daach.payment.Settlements;

/** The payment orders, the last one first. */
@Named
@ViewScoped
public class PaymentOrdersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentOrders orders;

    @Inject
    private Settlements settlements;

    @Inject
    private Attempt attempt;

    private String status;
    private SliceModel<OrderLine> lines;
    private transient Map<UUID, ClearedOrder> cleared;

    /** Clears what the bank's statements show. */
    public String settle() {
        return attempt.go(() -> {
            settlements.settle();
            return "/payment/orders.xhtml?faces-redirect=true";
        }, "payment.orders.settled");
    }

    /** What waits for the bank. */
    public Money getTransit() {
        return cleared().values().stream().map(ClearedOrder::open).reduce(Money.ZERO, Money::plus);
    }

    /** Whether the bank has paid the whole order. */
    public boolean paid(OrderLine line) {
        ClearedOrder order = cleared().get(line.id());
        return order != null && order.whole();
    }

    private Map<UUID, ClearedOrder> cleared() {
        if (cleared == null) {
            cleared = settlements.orders().stream().collect(Collectors.toMap(ClearedOrder::order, order -> order));
        }
        return cleared;
    }

    public SliceModel<OrderLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> orders.list(OrderState.of(status), first, most));
        }
        return lines;
    }

    public List<String> getStates() {
        return OrderState.CODES;
    }

    /** @param code null for all */
    public long count(String code) {
        return orders.list(OrderState.of(code), 0, 1).total();
    }

    /** How the chip of a state looks. */
    public static String look(OrderState state) {
        return switch (state) {
            case DRAFT -> "soon";
            case RELEASED -> "done";
            case REJECTED -> "quiet";
        };
    }

    public String chip(OrderLine line) {
        return look(line.state());
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }
}

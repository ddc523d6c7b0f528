package lu.daach.payment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.page.SliceModel;
import lu.daach.payment.OrderLine;
import lu.daach.payment.OrderState;
import lu.daach.payment.PaymentOrders;

/** The payment orders, the last one first. */
@Named
@ViewScoped
public class PaymentOrdersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PaymentOrders orders;

    private String status;
    private SliceModel<OrderLine> lines;

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

package lu.daach.debit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.debit.Creditor;
import lu.daach.debit.Mandate;
import lu.daach.debit.Mandates;
import lu.daach.debit.rules.MandateState;
import lu.daach.organisation.Installation;
import lu.daach.page.SliceModel;

/** Who may be debited, and by whom. */
@Named
@ViewScoped
public class MandatesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Mandates mandates;

    @Inject
    private Installation installation;

    private String state;
    private transient List<Mandate> all;

    private List<Mandate> all() {
        if (all == null) {
            all = mandates.list(null, null);
        }
        return all;
    }

    public SliceModel<Mandate> getLines() {
        MandateState asked = MandateState.of(state);
        return SliceModel.of(all().stream().filter(one -> asked == null || one.state(installation.today()) == asked).toList());
    }

    public List<String> getStates() {
        return MandateState.CODES;
    }

    /** @param code null for all */
    public long count(String code) {
        return all().stream().filter(one -> code == null || state(one).equals(code)).count();
    }

    public String state(Mandate mandate) {
        return mandate.state(installation.today()).code();
    }

    public String chip(Mandate mandate) {
        return look(mandate.state(installation.today()));
    }

    /** How the chip of a state looks. */
    static String look(MandateState state) {
        return switch (state) {
            case VALID -> "done";
            case HELD -> "broken";
            case VOID, REVOKED -> "quiet";
        };
    }

    public Creditor getCreditor() {
        return mandates.creditor();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}

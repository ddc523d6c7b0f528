package lu.daach.debit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.debit.Mandate;
import lu.daach.debit.MandateCard;
import lu.daach.debit.Mandates;
import lu.daach.household.Households;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** Writes down what a household has signed. */
@Named
@ViewScoped
public class SignMandatePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAY = 5;

    @Inject
    private Mandates mandates;

    @Inject
    private Households households;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String household;
    private String name;
    private String holder;
    private String iban;
    private LocalDate signedOn;
    private Integer dueDay = USUAL_DAY;

    /** @throws lu.daach.kernel.Missing when the address names no household */
    public void open() {
        UUID id = Ids.known(household);
        // Who may not read mandates is told so before anything of the household is.
        mandates.creditor();
        name = households.get(id).lastName();
        signedOn = installation.today();
    }

    public String sign() {
        return attempt.go(() -> {
            Mandate mandate = mandates.sign(new MandateCard(Ids.known(household), holder, iban, signedOn, dueDay), new Faults());
            return "/debit/mandate.xhtml?faces-redirect=true&id=" + mandate.id();
        }, "debit.signMandate.signed");
    }

    public String getName() {
        return name;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public Integer getDueDay() {
        return dueDay;
    }

    public void setDueDay(Integer dueDay) {
        this.dueDay = dueDay;
    }
}

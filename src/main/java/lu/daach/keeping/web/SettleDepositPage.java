package lu.daach.keeping.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import lu.daach.keeping.DepositLetters;
import lu.daach.keeping.Deposits;
import lu.daach.keeping.SettlingSheet;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.page.Attempt;

/** The end of a deposit in one go: what is covered, what goes back, and the letter. */
@Named
@ViewScoped
public class SettleDepositPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Deposits deposits;

    @Inject
    private DepositLetters letters;

    @Inject
    private Attempt attempt;

    /** Chosen when the page is shown: however often the button is pressed, the deposit ends once. */
    private final String key = Ids.fresh().toString();
    private String id;
    private String others;
    /** What is given back, as the page showed it. */
    private BigDecimal seen;
    private transient SettlingSheet sheet;

    /** @throws lu.daach.kernel.Missing when the address names no deposit */
    public void open() {
        seen = getSheet().sum().back().amount();
    }

    public SettlingSheet getSheet() {
        if (sheet == null) {
            sheet = deposits.settling(Ids.known(id), isAll());
        }
        return sheet;
    }

    /** Whether debts that are of no claim are covered too. */
    public boolean isAll() {
        return !"no".equals(others);
    }

    public boolean isReady() {
        return getSheet().deposit().keysOn() != null && getSheet().sum().held().compareTo(Money.ZERO) > 0;
    }

    public String getQuestion() {
        return Messages.text(Attempt.language(), "keeping.settleDeposit.question", getSheet().sum().back());
    }

    public String settle() {
        return attempt.go(() -> {
            String household = getSheet().deposit().household().toString();
            deposits.settleUp(Ids.known(id), key, isAll(), new Money(seen), new Faults());
            return KeptPage.here(household);
        }, "keeping.settleDeposit.settled");
    }

    /** Where the letter is looked at. */
    public String getPaper() {
        return "/api/v1/deposits/" + id + "/letter";
    }

    public String issue() {
        return attempt.go(() -> "/letter/letter.xhtml?faces-redirect=true&id=" + letters.issue(Ids.known(id)).id(), "keeping.settleDeposit.issued");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }
}

package lu.daach.banking.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import lu.daach.banking.Proposal;

/** A line of the form that splits a payment. */
public class ShareRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID household;
    private final String name;
    private final int fileNumber;
    private final BigDecimal owed;
    private BigDecimal amount;

    ShareRow(Proposal proposal, BigDecimal amount) {
        this.household = proposal.household();
        this.name = proposal.name();
        this.fileNumber = proposal.fileNumber();
        this.owed = proposal.owed().amount();
        this.amount = amount;
    }

    public UUID getHousehold() {
        return household;
    }

    public String getName() {
        return name;
    }

    public int getFileNumber() {
        return fileNumber;
    }

    public BigDecimal getOwed() {
        return owed;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }
}

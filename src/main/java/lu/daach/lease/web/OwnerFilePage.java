package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.lease.HeadLeaseFiles;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.HeadLeases;
import lu.daach.lease.OwnerContact;
import lu.daach.lease.OwnerContacts;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;
import lu.daach.organisation.Installation;

/** The file of one owner. */
@Named
@ViewScoped
public class OwnerFilePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int GROUP = 4;

    @Inject
    private Owners owners;

    @Inject
    private HeadLeases leases;

    @Inject
    private HeadLeaseFiles files;

    @Inject
    private OwnerContacts contacts;

    @Inject
    private LeaseTimes times;

    @Inject
    private Installation installation;

    private String id;
    private String wholeIban;

    private transient OwnerSheet owner;
    private transient List<HeadLeaseSheet> held;
    private transient List<HeadLeaseSheet> shared;
    private transient OwnerContact contact;

    /** @throws lu.daach.kernel.Missing when there is no such owner */
    public OwnerSheet getOwner() {
        if (owner == null) {
            owner = owners.get(Ids.known(id));
        }
        return owner;
    }

    public List<HeadLeaseSheet> getLeases() {
        if (held == null) {
            held = leases.ofOwner(getOwner().id());
        }
        return held;
    }

    /** The leases of homes that belong to this owner among others, who is not the one who is paid. */
    public List<HeadLeaseSheet> getShared() {
        if (shared == null) {
            shared = files.sharedWith(getOwner().id());
        }
        return shared;
    }

    public OwnerContact getContact() {
        if (contact == null) {
            contact = contacts.get(getOwner().id());
        }
        return contact;
    }

    /** Shows the whole account number; that it was seen is journalled. */
    public void showIban() {
        String iban = owners.iban(Ids.known(id));
        wholeIban = iban == null ? null : iban.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /** The account number as far as it may be seen; null when it is not known. */
    public String getIban() {
        return wholeIban != null ? wholeIban : getOwner().maskedIban();
    }

    public boolean isIbanShown() {
        return wholeIban != null;
    }

    /** How many dwellings the owner lets to the agency today. */
    public int getDwellings() {
        return running().size();
    }

    /** What the agency pays the owner for a whole month, charges left aside. */
    public Money getMonthlyRent() {
        return running().stream().map(HeadLeaseSheet::monthlyRent).reduce(Money.ZERO, Money::plus);
    }

    /** What is to be done next; the last part of a key {@code lease.ownerFile.next.…}; null for nothing. */
    public String getNextStep() {
        if (getOwner().maskedIban() == null) {
            return "account";
        }
        if (getLeases().isEmpty() && getShared().isEmpty()) {
            return "first";
        }
        if (getEnding() != null) {
            return "ending";
        }
        return getContact().postal() || getContact().email() != null ? null : "contact";
    }

    /** The lease that ends soonest within 90 days; null for none. */
    public HeadLeaseSheet getEnding() {
        Optional<HeadLeaseSheet> soonest = getLeases().stream().filter(lease -> times.of(lease).equals("ending"))
                .min((one, other) -> one.lastDay().compareTo(other.lastDay()));
        return soonest.orElse(null);
    }

    public LeaseTimes getTimes() {
        return times;
    }

    private List<HeadLeaseSheet> running() {
        LocalDate today = installation.today();
        return getLeases().stream().filter(lease -> lease.runsOn(today)).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}

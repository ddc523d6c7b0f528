package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lu.daach.dwelling.DwellingFilter;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.lease.GuaranteeTerms;
import lu.daach.lease.HeadLeaseCard;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.HeadLeases;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;
import lu.daach.page.Attempt;

/** The form of a head lease: what is agreed, then everything once more before it is signed or changed. */
@Named
@ViewScoped
public class HeadLeasePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SUGGESTIONS = 20;
    private static final int USUAL_NOTICE_MONTHS = 3;

    @Inject
    private HeadLeases leases;

    @Inject
    private Owners owners;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Attempt attempt;

    private int version;
    private boolean checking;
    private LocalDate rentChangeOn;
    private String id;
    private String dwelling;
    private String owner;
    private LocalDate startsOn;
    private LocalDate lastDay;
    private BigDecimal monthlyRent;
    private BigDecimal monthlyCharges = Money.ZERO.amount();
    private Integer noticeMonths = USUAL_NOTICE_MONTHS;
    private LocalDate nextRentChangeOn;
    private boolean rentWhenEmpty = GuaranteeTerms.USUAL.rentWhenEmpty();
    private boolean upkeep = GuaranteeTerms.USUAL.upkeep();
    private boolean goodState = GuaranteeTerms.USUAL.goodState();
    private Integer giveBackMonths = GuaranteeTerms.USUAL.giveBackMonths();
    private boolean followUp = GuaranteeTerms.USUAL.followUp();

    /** Fills the form with the lease of the address, if there is one; else with its dwelling and owner, where they are named. */
    public void open() {
        if (id != null) {
            HeadLeaseSheet lease = leases.get(Ids.known(id));
            version = lease.version();
            dwelling = lease.dwelling().toString();
            owner = lease.owner().toString();
            startsOn = lease.startsOn();
            lastDay = lease.lastDay();
            monthlyRent = lease.monthlyRent().amount();
            monthlyCharges = lease.monthlyCharges().amount();
            noticeMonths = lease.noticeMonths();
            nextRentChangeOn = lease.nextRentChangeOn();
            rentWhenEmpty = lease.guarantee().rentWhenEmpty();
            upkeep = lease.guarantee().upkeep();
            goodState = lease.guarantee().goodState();
            giveBackMonths = lease.guarantee().giveBackMonths();
            followUp = lease.guarantee().followUp();
        }
    }

    /** Shows everything once more, unless something has to be changed first. */
    public String check() {
        return attempt.go(() -> {
            rentChangeOn = leases.rehearse(id == null ? null : Ids.known(id), card());
            checking = true;
            return null;
        });
    }

    public void back() {
        checking = false;
    }

    public String save() {
        String next = attempt.go(() -> {
            HeadLeaseSheet saved = id == null ? leases.sign(card()) : leases.change(Ids.known(id), version, card());
            return "/lease/head-lease-file.xhtml?faces-redirect=true&id=" + saved.id();
        }, id == null ? "lease.headLease.signed" : "lease.headLease.saved");
        checking = next != null;
        return next;
    }

    private HeadLeaseCard card() {
        return new HeadLeaseCard(uuid(dwelling), uuid(owner), startsOn, lastDay, money(monthlyRent), money(monthlyCharges), noticeMonths,
                nextRentChangeOn, new GuaranteeTerms(rentWhenEmpty, upkeep, goodState,
                        giveBackMonths == null ? GuaranteeTerms.USUAL.giveBackMonths() : giveBackMonths, followUp));
    }

    /** Ids of dwellings whose address holds the words. */
    public List<String> dwellingsLike(String words) {
        return dwellings.list(new DwellingFilter(words, null), 0, MOST_SUGGESTIONS).items().stream()
                .map(DwellingSheet::id).map(UUID::toString).toList();
    }

    /** Ids of owners whose name holds the words. */
    public List<String> ownersLike(String words) {
        return owners.list(words, 0, MOST_SUGGESTIONS).items().stream().map(OwnerSheet::id).map(UUID::toString).toList();
    }

    /** @param dwellingId may be null or blank: nothing is chosen */
    public String addressOf(String dwellingId) {
        UUID known = uuid(dwellingId);
        return known == null ? "" : dwellings.addresses(Set.of(known)).getOrDefault(known, "");
    }

    /** @param ownerId may be null or blank: nobody is chosen */
    public String nameOf(String ownerId) {
        UUID known = uuid(ownerId);
        return known == null ? "" : owners.get(known).name();
    }

    /** From when on the rent may change once this is signed or saved; null before the check. */
    public LocalDate getRentChangeOn() {
        return rentChangeOn;
    }

    public boolean isChecking() {
        return checking;
    }

    private static UUID uuid(String text) {
        return text == null || text.isBlank() ? null : Ids.known(text);
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDwelling() {
        return dwelling;
    }

    public void setDwelling(String dwelling) {
        this.dwelling = dwelling;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public BigDecimal getMonthlyRent() {
        return monthlyRent;
    }

    public void setMonthlyRent(BigDecimal monthlyRent) {
        this.monthlyRent = monthlyRent;
    }

    public BigDecimal getMonthlyCharges() {
        return monthlyCharges;
    }

    public void setMonthlyCharges(BigDecimal monthlyCharges) {
        this.monthlyCharges = monthlyCharges;
    }

    public Integer getNoticeMonths() {
        return noticeMonths;
    }

    public void setNoticeMonths(Integer noticeMonths) {
        this.noticeMonths = noticeMonths;
    }

    public LocalDate getNextRentChangeOn() {
        return nextRentChangeOn;
    }

    public void setNextRentChangeOn(LocalDate nextRentChangeOn) {
        this.nextRentChangeOn = nextRentChangeOn;
    }

    public boolean isRentWhenEmpty() {
        return rentWhenEmpty;
    }

    public void setRentWhenEmpty(boolean rentWhenEmpty) {
        this.rentWhenEmpty = rentWhenEmpty;
    }

    public boolean isUpkeep() {
        return upkeep;
    }

    public void setUpkeep(boolean upkeep) {
        this.upkeep = upkeep;
    }

    public boolean isGoodState() {
        return goodState;
    }

    public void setGoodState(boolean goodState) {
        this.goodState = goodState;
    }

    public Integer getGiveBackMonths() {
        return giveBackMonths;
    }

    public void setGiveBackMonths(Integer giveBackMonths) {
        this.giveBackMonths = giveBackMonths;
    }

    public boolean isFollowUp() {
        return followUp;
    }

    public void setFollowUp(boolean followUp) {
        this.followUp = followUp;
    }
}

package lu.daach.guarantee.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.guarantee.ClaimCard;
import lu.daach.guarantee.ClaimChoices;
import lu.daach.guarantee.ClaimSheet;
import lu.daach.guarantee.ClaimStatus;
import lu.daach.guarantee.Claims;
import lu.daach.guarantee.Wears;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.guarantee.rules.Condition;
import lu.daach.guarantee.rules.Damage;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The form by which a claim is proposed, or the facts of an open one are changed. The same form proposes once, however often it is sent. */
@Named
@ViewScoped
public class ClaimPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SUGGESTIONS = 40;

    @Inject
    private Claims claims;

    @Inject
    private ClaimChoices choices;

    @Inject
    private Wears wears;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private final UUID fresh = Ids.fresh();
    private final ItemForm item = new ItemForm();
    private String id;
    private Integer version;
    private String headLease;
    private String kind;
    private String household;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String description;

    /** Nobody opens it who may not send it. */
    public void open() {
        if (isNew()) {
            if (headLease != null && !headLease.isEmpty()) {
                choices.lease(Ids.known(headLease));
            }
            return;
        }
        ClaimSheet sheet = claims.get(Ids.known(id));
        if (sheet.line().status() != ClaimStatus.PROPOSED) {
            throw new Conflict("guarantee.decidedBefore");
        }
        version = sheet.line().version();
        headLease = sheet.line().headLease().toString();
        kind = sheet.line().kind().code();
        household = sheet.line().household() == null ? null : sheet.line().household().toString();
        firstDay = sheet.line().firstDay();
        lastDay = sheet.line().lastDay();
        description = sheet.description();
    }

    public String save() {
        return attempt.go(() -> {
            UUID claim = isNew() ? propose() : change();
            return "/guarantee/claim-file.xhtml?faces-redirect=true&id=" + claim;
        }, isNew() ? "guarantee.claim.proposed" : "guarantee.claim.changed");
    }

    private UUID propose() {
        return claims.propose(fresh, card(isDamage() ? List.of(item.item()) : List.of()), new Faults()).line().id();
    }

    private UUID change() {
        List<Damage.Item> items = claims.get(Ids.known(id)).items();
        return claims.change(Ids.known(id), version, card(items), new Faults()).line().id();
    }

    private ClaimCard card(List<Damage.Item> items) {
        ClaimKind chosen = ClaimKind.of(kind);
        UUID who = chosen == null || !chosen.ofHousehold() || household == null || household.isEmpty() ? null : Ids.asked(household);
        LocalDate from = chosen == ClaimKind.DAMAGE && firstDay == null ? lastDay : firstDay;
        return new ClaimCard(chosen, headLease == null || headLease.isEmpty() ? null : Ids.asked(headLease), who, from, lastDay, description, items);
    }

    /** Ids of leases whose address or owner has the words. */
    public List<String> leasesLike(String words) {
        return choices.leases(words, MOST_SUGGESTIONS).stream().map(choice -> choice.id().toString()).toList();
    }

    public String nameOf(String lease) {
        return lease == null || lease.isEmpty() ? "" : choices.lease(Ids.known(lease)).name();
    }

    public List<SelectItem> getHouseholds() {
        return headLease == null || headLease.isEmpty() ? List.of()
                : choices.households(Ids.asked(headLease)).stream().map(choice -> new SelectItem(choice.id().toString(), choice.name())).toList();
    }

    public List<String> getElements() {
        return List.copyOf(wears.on(null).keySet());
    }

    public List<String> getConditions() {
        return Condition.CODES;
    }

    public List<String> getKinds() {
        return ClaimKind.CODES;
    }

    public boolean isNew() {
        return id == null || id.isEmpty();
    }

    public boolean isDamage() {
        return ClaimKind.DAMAGE.code().equals(kind);
    }

    public boolean isOfHousehold() {
        ClaimKind chosen = ClaimKind.of(kind);
        return chosen != null && chosen.ofHousehold();
    }

    public LocalDate getToday() {
        return installation.today();
    }

    public ItemForm getItem() {
        return item;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getHeadLease() {
        return headLease;
    }

    public void setHeadLease(String headLease) {
        this.headLease = headLease;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}

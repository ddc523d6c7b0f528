package lu.daach.household.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.household.AliasKind;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.Identities;
import lu.daach.household.NationalIdSheet;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Missing;
import lu.daach.page.Attempt;

/** One person of a household: other names, and the national number, which is shown whole only for a reason. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SAVE_NAMES = "saveNames";
    private static final String SHOWN = MemberPage.class.getName() + ".shown";

    @Inject
    private Households households;

    @Inject
    private Identities identities;

    @Inject
    private Attempt attempt;

    private String household;
    private String key;
    private String familyName;
    private String firstName;
    private String lastName;
    private List<AliasRow> aliases = new ArrayList<>();
    private String nationalId;
    private String reason;

    public void open() {
        HouseholdSheet sheet = households.find(Ids.known(household)).orElseThrow(Missing::new);
        HouseholdMember member = sheet.members().stream().filter(one -> one.id().equals(key)).findFirst().orElseThrow(Missing::new);
        familyName = sheet.lastName();
        firstName = member.firstName();
        lastName = member.lastName();
        aliases = identities.aliases(sheet.id(), key).stream().map(AliasRow::of).collect(Collectors.toCollection(ArrayList::new));
    }

    public void addAlias() {
        aliases.add(new AliasRow());
    }

    public void removeAlias(AliasRow row) {
        aliases.remove(row);
    }

    public String saveNames() {
        return attempt.go(() -> {
            identities.rename(id(), key, aliases.stream().map(AliasRow::alias).toList(), new Faults());
            return "/desk/household-file.xhtml?faces-redirect=true&id=" + household;
        }, "household.person.namesSaved");
    }

    public String identify() {
        return attempt.go(() -> {
            identities.identify(id(), key, nationalId == null || nationalId.isBlank() ? null : nationalId, new Faults());
            return here();
        }, "household.person.numberSaved");
    }

    public String forget() {
        return attempt.go(() -> {
            identities.identify(id(), key, null, new Faults());
            return here();
        }, "household.person.numberForgotten");
    }

    /** Shows the whole number on this answer alone; it is kept nowhere. */
    public String disclose() {
        return attempt.go(() -> {
            String number = identities.disclose(id(), key, reason, new Faults());
            FacesContext.getCurrentInstance().getAttributes().put(SHOWN, number.substring(0, 8) + " " + number.substring(8));
            reason = null;
            return null;
        });
    }

    /** The whole number, when it was just asked for. */
    public String getShown() {
        return (String) FacesContext.getCurrentInstance().getAttributes().get(SHOWN);
    }

    public NationalIdSheet getNumber() {
        return identities.nationalId(id(), key);
    }

    /** Fields must be filled to save; rows are added and taken away while others are still empty. */
    public boolean isMust() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
                || context.getExternalContext().getRequestParameterMap().containsKey(SAVE_NAMES);
    }

    public List<String> getKinds() {
        return AliasKind.CODES;
    }

    private UUID id() {
        return Ids.known(household);
    }

    private String here() {
        return "/household/person.xhtml?faces-redirect=true&household=" + household + "&key=" + key;
    }

    public String getFamilyName() {
        return familyName;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public List<AliasRow> getAliases() {
        return aliases;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getNationalId() {
        return nationalId;
    }

    public void setNationalId(String nationalId) {
        this.nationalId = nationalId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.lease.OwnerCard;
import lu.daach.lease.OwnerKind;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;
import lu.daach.page.Attempt;

/** The form of one owner, new or known. */
@Named
@ViewScoped
public class OwnerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Owners owners;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private String kind = OwnerKind.PERSON.code();
    private String lastName;
    private String firstName;
    private String name;
    private String iban;
    private String language = Language.FR.code();

    /** Fills the form with the owner of the address, if there is one. */
    public void open() {
        if (id != null) {
            OwnerSheet owner = owners.get(Ids.known(id));
            version = owner.version();
            kind = owner.kind().code();
            lastName = owner.lastName();
            firstName = owner.firstName();
            name = owner.name();
            iban = owner.maskedIban();
            language = owner.language().code();
        }
    }

    public String save() {
        return attempt.go(() -> {
            OwnerCard card = new OwnerCard(OwnerKind.of(kind), lastName, firstName, name, iban, Language.of(language));
            OwnerSheet saved = id == null ? owners.register(card) : owners.change(Ids.known(id), version, card);
            return "/lease/owner-file.xhtml?faces-redirect=true&id=" + saved.id();
        }, "lease.owner.saved");
    }

    public boolean isPerson() {
        return OwnerKind.PERSON.code().equals(kind);
    }

    public List<String> getKinds() {
        return OwnerKind.CODES;
    }

    public List<String> getLanguages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}

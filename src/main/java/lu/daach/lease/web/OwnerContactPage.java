package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.lease.OwnerContact;
import lu.daach.lease.OwnerContacts;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;
import lu.daach.page.Attempt;

/** The form of how an owner is written to. */
@Named
@ViewScoped
public class OwnerContactPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OwnerContacts contacts;

    @Inject
    private Owners owners;

    @Inject
    private Attempt attempt;

    private String owner;
    private int version;
    private String addressee;
    private String street;
    private String postcode;
    private String place;
    private String country;
    private String email;
    private String phone;
    private String prefers = "letter";

    private transient OwnerSheet sheet;

    public void open() {
        OwnerContact contact = contacts.get(Ids.known(owner));
        version = contact.version();
        addressee = contact.addressee();
        street = contact.street();
        postcode = contact.postcode();
        place = contact.place();
        country = contact.country();
        email = contact.email();
        phone = contact.phone();
        prefers = contact.prefers();
    }

    public OwnerSheet getSheet() {
        if (sheet == null) {
            sheet = owners.get(Ids.known(owner));
        }
        return sheet;
    }

    public String save() {
        return attempt.go(() -> {
            contacts.change(Ids.known(owner), new OwnerContact(version, addressee, street, postcode, place, country, email, phone, prefers), new Faults());
            return "/lease/owner-file.xhtml?faces-redirect=true&id=" + owner;
        }, "lease.ownerContact.saved");
    }

    public List<String> getPreferences() {
        return OwnerContact.PREFERENCES;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getAddressee() {
        return addressee;
    }

    public void setAddressee(String addressee) {
        this.addressee = addressee;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getPrefers() {
        return prefers;
    }

    public void setPrefers(String prefers) {
        this.prefers = prefers;
    }
}

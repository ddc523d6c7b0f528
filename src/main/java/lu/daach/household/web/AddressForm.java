package lu.daach.household.web;

import java.io.Serializable;
import lu.daach.household.PostalAddress;

/** An address of the form, as far as it is filled in. */
public final class AddressForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String careOf;
    private String street;
    private String postcode;
    private String locality;
    private String country;

    static AddressForm of(PostalAddress address) {
        AddressForm form = new AddressForm();
        if (address != null) {
            form.careOf = address.careOf();
            form.street = address.street();
            form.postcode = address.postcode();
            form.locality = address.locality();
            form.country = address.country();
        }
        return form;
    }

    /** Null while nothing is filled in. */
    PostalAddress address() {
        return careOf == null && street == null && postcode == null && locality == null && country == null ? null : must();
    }

    /** As it is filled in, for one that is needed. */
    PostalAddress must() {
        return new PostalAddress(careOf, street, postcode, locality, country);
    }

    public String getCareOf() {
        return careOf;
    }

    public void setCareOf(String careOf) {
        this.careOf = careOf;
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

    public String getLocality() {
        return locality;
    }

    public void setLocality(String locality) {
        this.locality = locality;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }
}

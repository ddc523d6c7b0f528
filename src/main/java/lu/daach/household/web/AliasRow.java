package lu.daach.household.web;

import java.io.Serializable;
import lu.daach.household.Alias;
import lu.daach.household.AliasKind;

/** Another name in the form, as far as it is filled in. */
public final class AliasRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind;
    private String lastName;
    private String firstName;

    static AliasRow of(Alias alias) {
        AliasRow row = new AliasRow();
        row.kind = alias.kind().code();
        row.lastName = alias.lastName();
        row.firstName = alias.firstName();
        return row;
    }

    Alias alias() {
        return new Alias(kind == null ? null : AliasKind.of(kind), lastName, firstName);
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
}

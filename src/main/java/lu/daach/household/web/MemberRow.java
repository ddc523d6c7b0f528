package lu.daach.household.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lu.daach.household.HouseholdMember;
import lu.daach.household.rules.Role;

/** One person of the form, as far as it is filled in. */
public final class MemberRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private String lastName;
    private String firstName;
    private LocalDate born;
    private String role;
    private LocalDate from;
    private LocalDate until;

    MemberRow(String id, Role role) {
        this.id = id;
        this.role = role == null ? null : role.code();
    }

    static MemberRow of(HouseholdMember member) {
        MemberRow row = new MemberRow(member.id(), member.role());
        row.lastName = member.lastName();
        row.firstName = member.firstName();
        row.born = member.born();
        row.from = member.from();
        row.until = member.until();
        return row;
    }

    HouseholdMember member() {
        return new HouseholdMember(id, lastName, firstName, born, Role.of(role).orElse(null), from, until);
    }

    /** Whole years on a day; null while the date of birth is missing or after it. */
    Integer ageOn(LocalDate day) {
        return born == null || born.isAfter(day) ? null : Math.toIntExact(ChronoUnit.YEARS.between(born, day));
    }

    /** Whether the time in the household is limited, so that its fields are shown. */
    public boolean isLimited() {
        return from != null || until != null;
    }

    public String getId() {
        return id;
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

    public LocalDate getBorn() {
        return born;
    }

    public void setBorn(LocalDate born) {
        this.born = born;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}

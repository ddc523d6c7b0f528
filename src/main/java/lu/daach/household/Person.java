package lu.daach.household;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Period;

/** A person of a household, for the time in which they belong to it. */
@Entity
@Table(schema = "household", name = "person")
class Person {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID household;

    private int position;

    private String key;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "first_name")
    private String firstName;

    private LocalDate born;

    private String role;

    @Convert(converter = PeriodConverter.class)
    private Period belongs;

    protected Person() {
    }

    static Person of(UUID household, int position, HouseholdMember member) {
        Person person = new Person();
        person.id = Ids.fresh();
        person.household = household;
        person.key = member.id();
        person.write(position, member);
        return person;
    }

    void write(int newPosition, HouseholdMember member) {
        position = newPosition;
        lastName = member.lastName();
        firstName = member.firstName();
        born = member.born();
        role = member.role().code();
        belongs = Belonging.period(member.from(), member.until());
    }

    UUID household() {
        return household;
    }

    String key() {
        return key;
    }

    HouseholdMember member() {
        return new HouseholdMember(key, lastName, firstName, born, Role.of(role).orElseThrow(), Belonging.from(belongs),
                Belonging.until(belongs));
    }
}

package lu.daach.household;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Per;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Period;

/** An income of a person, for the time in which it counts. */
@Entity
@Table(schema = "household", name = "income")
class StoredIncome {

    @Id
    private UUID id;

    @Column(name = "household_id")
    private UUID household;

    private int position;

    @Column(name = "person_key")
    private String member;

    private String kind;

    private BigDecimal net;

    private String per;

    @Convert(converter = PeriodConverter.class)
    private Period period;

    private boolean proven;

    @Column(name = "new_contract")
    private boolean newContract;

    protected StoredIncome() {
    }

    static StoredIncome of(UUID household, int position, HouseholdIncome income) {
        StoredIncome stored = new StoredIncome();
        stored.id = Ids.fresh();
        stored.household = household;
        stored.position = position;
        stored.member = income.member();
        stored.kind = income.kind().code();
        stored.net = income.net();
        stored.per = income.per().code();
        stored.period = Belonging.period(income.from(), income.until());
        stored.proven = income.proven();
        stored.newContract = income.newContract();
        return stored;
    }

    UUID household() {
        return household;
    }

    HouseholdIncome income() {
        return new HouseholdIncome(member, IncomeKind.of(kind).orElseThrow(), net, Per.of(per).orElseThrow(), Belonging.from(period),
                Belonging.until(period), proven, newContract);
    }
}

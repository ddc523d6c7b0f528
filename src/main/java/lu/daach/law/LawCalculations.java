package lu.daach.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.law.rules.HousingAids;
import lu.daach.law.rules.HousingTitle;
import lu.daach.law.rules.LeaseLaw;
import lu.daach.law.rules.MinimumIncome;
import lu.daach.law.rules.MinimumWage;
import lu.daach.law.rules.PublicShare;
import lu.daach.law.rules.Reckoning;
import lu.daach.law.rules.Salubrity;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Rulebook;

/**
 * What the law says for given figures; nothing is stored. Every question throws {@link lu.daach.kernel.InvalidInput} with every
 * reason why it has no answer; {@code read} brings the faults found while reading the question, which are said together with them.
 */
@ApplicationScoped
public class LawCalculations {

    private final Rulebook rulebook = Rulebook.national();

    @UseCase
    public Reckoning minimumIncome(LocalDate on, HouseholdFacts household, Faults read) {
        return answer(on, household, read, law -> MinimumIncome.of(on, law, household));
    }

    @UseCase
    public Reckoning minimumWage(LocalDate on, Faults read) {
        return answer(on, null, read, law -> MinimumWage.of(on, law));
    }

    /** @param monthlyRent EUR; null: not known */
    @UseCase
    public Reckoning rentSubsidy(LocalDate on, HouseholdFacts household, BigDecimal monthlyRent, HousingTitle title, Faults read) {
        return answer(on, household, read, law -> HousingAids.rentSubsidy(on, law, household, money(monthlyRent), title));
    }

    /** @param deposit EUR; null: the largest allowed */
    @UseCase
    public Reckoning guarantee(LocalDate on, HouseholdFacts household, BigDecimal monthlyRent, BigDecimal deposit, Faults read) {
        return answer(on, household, read, law -> HousingAids.guarantee(on, law, household, money(monthlyRent), money(deposit)));
    }

    @UseCase
    public Reckoning stateParticipation(LocalDate on, int contracts, Faults read) {
        return answer(on, null, read, law -> PublicShare.ofState(on, law, contracts));
    }

    @UseCase
    public Reckoning communeDotation(LocalDate on, int dwellings, Faults read) {
        return answer(on, null, read, law -> PublicShare.ofCommune(on, law, dwellings));
    }

    @UseCase
    public Reckoning ownerTax(LocalDate on, BigDecimal netRent, Faults read) {
        return answer(on, null, read, law -> PublicShare.ofOwner(on, law, money(netRent)));
    }

    /** @param asked EUR; null: the limit alone */
    @UseCase
    public Reckoning deposit(LocalDate on, BigDecimal monthlyRent, BigDecimal asked, Faults read) {
        return answer(on, null, read, law -> LeaseLaw.deposit(on, law, money(monthlyRent), money(asked)));
    }

    /** The dates of {@link LeaseLaw#depositBack}. */
    public record Return(LocalDate keysOn, LocalDate settledOn, LocalDate paidOn) {
    }

    @UseCase
    public Reckoning depositBack(LocalDate on, BigDecimal deposit, BigDecimal monthlyRent, Return dates, Faults read) {
        return answer(on, null, read, law -> LeaseLaw.depositBack(on, law, money(deposit), money(monthlyRent), dates.keysOn(), dates.settledOn(), dates.paidOn()));
    }

    @UseCase
    public Reckoning rentChange(LocalDate on, BigDecimal rent, BigDecimal asked, LocalDate lastChangedOn, Faults read) {
        return answer(on, null, read, law -> LeaseLaw.change(on, law, money(rent), money(asked), lastChangedOn));
    }

    /** The capital of {@link LeaseLaw#limit}. */
    public record Capital(BigDecimal built, BigDecimal land, BigDecimal coefficient, LocalDate builtOn) {
    }

    @UseCase
    public Reckoning rentLimit(LocalDate on, Capital capital, BigDecimal asked, Faults read) {
        BigDecimal coefficient = capital.coefficient() == null ? BigDecimal.ONE : capital.coefficient();
        return answer(on, null, read, law -> LeaseLaw.limit(on, law, money(capital.built()), money(capital.land()), coefficient, capital.builtOn(), money(asked)));
    }

    @UseCase
    public Reckoning room(LocalDate on, BigDecimal squareMetres, Faults read) {
        return answer(on, null, read, law -> Salubrity.room(on, law, squareMetres));
    }

    @UseCase
    public Reckoning sharedRooms(LocalDate on, int occupants, int bedrooms, Faults read) {
        return answer(on, null, read, law -> Salubrity.shared(on, law, occupants, bedrooms));
    }

    private Reckoning answer(LocalDate on, HouseholdFacts household, Faults read, Function<Edition, Reckoning> rule) {
        List<Refusal> refusals = household == null ? List.of() : household.refusals(on);
        refusals.forEach(refusal -> add(refusal, read));
        Reckoning reckoning = null;
        try {
            reckoning = refusals.isEmpty() ? rule.apply(rulebook.on(on)) : null;
        } catch (NoParameter notInForce) {
            add(Refusal.at("/on", "noParameter", on), read);
        }
        read.refuseIfAny();
        return reckoning;
    }

    private static void add(Refusal refusal, Faults read) {
        Sentence sentence = refusal.sentence();
        read.add(refusal.pointer(), sentence.key(), sentence.args().toArray());
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : Money.rounded(amount);
    }
}

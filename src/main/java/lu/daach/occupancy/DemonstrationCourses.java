package lu.daach.occupancy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.organisation.Demonstration;

/** What happened to contracts of the demonstration that run: extensions, notices, one withdrawn, and an exit that was undone. */
final class DemonstrationCourses {

    /** The household whose contract was first concluded for a shorter time, and until when. */
    static final int EXTENDED = 7;
    static final LocalDate FIRST_AGREED = LocalDate.of(2026, 12, 31);

    private final UUID officer = Demonstration.id("staff/officer");
    private final UUID manager = Demonstration.id("staff/manager");
    private final DemonstrationSteps steps;

    DemonstrationCourses(DemonstrationSteps steps) {
        this.steps = steps;
    }

    void load() throws SQLException {
        extend(EXTENDED, LocalDate.of(2026, 11, 6), LocalDate.of(2027, 6, 30), officer,
                "La formation de la mère finit au printemps ; la recherche d’un logement est en cours.", false);
        extend(1, LocalDate.of(2026, 11, 3), LocalDate.of(2028, 6, 30), manager,
                "Deux enfants en classe terminale et aucune offre dans la commune malgré douze candidatures.", true);
        LocalDate agreed = steps.state(contract(9)).lastDay();
        notice(9, NoticeBy.HOUSEHOLD, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 7, 31), false, "A trouvé un logement à Ettelbruck.");
        withdraw(9, LocalDate.of(2026, 5, 20), agreed, "Le bailleur s’est désisté ; le ménage reste.");
        notice(5, NoticeBy.HOUSEHOLD, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 31), false, null);
        notice(17, NoticeBy.AGENCY, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 30), true,
                "Sous-location constatée lors de deux visites, malgré un avertissement écrit.");
        notice(33, NoticeBy.AGENCY, LocalDate.of(2026, 11, 10), LocalDate.of(2027, 1, 10), false,
                "Le bail principal finit le 14 janvier ; un autre logement du parc est proposé.");
        undoneExit(12);
    }

    private void extend(int household, LocalDate on, LocalDate lastDay, UUID by, String reason, boolean beyond) throws SQLException {
        UUID contract = contract(household);
        ContractState after = steps.state(contract).withLastDay(lastDay);
        steps.take(contract, StepKind.EXTENSION, on, by, reason, beyond ? after.withLongerStay(reason, by) : after);
    }

    private void notice(int household, NoticeBy by, LocalDate givenOn, LocalDate endsOn, boolean breach, String reason) throws SQLException {
        UUID contract = contract(household);
        Notice notice = new Notice(by, givenOn, endsOn, breach, reason, null, null);
        steps.take(contract, StepKind.NOTICE, givenOn, officer, reason, steps.state(contract).withNotice(notice).withLastDay(endsOn));
    }

    private void withdraw(int household, LocalDate on, LocalDate lastDay, String reason) throws SQLException {
        UUID contract = contract(household);
        steps.take(contract, StepKind.NOTICE_WITHDRAWN, on, officer, reason,
                steps.state(contract).withNotice(null).withLastDay(lastDay));
    }

    private void undoneExit(int household) throws SQLException {
        UUID contract = contract(household);
        ContractState before = steps.state(contract);
        LocalDate on = LocalDate.of(2026, 10, 20);
        Exit exit = new Exit(ExitReason.AUTONOMOUS, Destination.PRIVATE_RENTAL, ReturnState.NOT_SEEN, KeysReturned.NONE, null, on);
        UUID step = steps.take(contract, StepKind.EXIT, on, officer, null, before.withExit(exit).withLastDay(on));
        steps.take(contract, StepKind.UNDO, on.plusDays(1), officer, "Saisi sur le mauvais contrat.", before, step);
    }

    private static UUID contract(int household) {
        return Demonstration.id("occupancy/" + household);
    }
}

package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.guarantee.rules.Condition;
import lu.daach.guarantee.rules.Damage;
import lu.daach.guarantee.rules.Reckoning;
import lu.daach.kernel.Money;
import lu.daach.ledger.Bookkeeping;
import lu.daach.ledger.Line;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Demonstration;

/** A claim of each kind and in each state: proposed, granted and paid, refused, withdrawn, undone. */
@ApplicationScoped
class DemonstrationClaims implements Demonstration {

    /** After the months, before the orders that pay what is due. */
    private static final int ORDER = 52;
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    private static final int WITHIN_DAYS = 14;
    private static final int HOUR = 10;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        Loading redange = new Loading(connection, REDANGE, "");
        redange.claim(10, ClaimKind.VACANCY, 56, null, "2025-06-15", "2025-07-14", "2025-08-04", "Trente jours entre deux ménages.")
                .decided(ClaimStatus.GRANTED, "2025-08-11", "Loyer promis, les deux mois sont comptabilisés.");
        redange.claim(11, ClaimKind.DAMAGE, 56, null, "2025-06-14", "2025-06-14", "2025-08-04", "Constat au départ du ménage, auteur inconnu.",
                item("Couloir", "paint", "Mur griffé sur toute la longueur", "640.00", "2024-06-01", Condition.GOOD, Condition.GOOD, 0))
                .decided(ClaimStatus.GRANTED, "2025-09-01", "Facture vérifiée, usure déduite.");
        redange.claim(1, ClaimKind.LATE_RETURN, 55, null, "2026-06-01", "2026-06-12", "2026-06-15",
                "Le ménage est resté douze jours de plus, le nouveau logement n’était pas prêt.")
                .decided(ClaimStatus.GRANTED, "2026-07-01", "Promesse de restitution non tenue, jours confirmés par le propriétaire.");
        redange.claim(2, ClaimKind.VACANCY, 44, null, "2026-05-01", "2026-07-31", "2026-08-03", "Vide depuis le départ du ménage, aucun candidat pour l’instant.")
                .decided(ClaimStatus.GRANTED, "2026-08-10", "Loyer promis, les trois mois sont comptabilisés.");
        redange.claim(3, ClaimKind.VACANCY, 42, null, "2026-07-01", "2026-07-31", "2026-08-03", "Vide en juillet.")
                .decided(ClaimStatus.WITHDRAWN, "2026-08-05", "Une seule demande suivra pour tout le temps vide.");
        redange.claim(4, ClaimKind.DAMAGE, 45, 82, "2026-07-16", "2026-07-16", "2026-07-20", "Constat à l’état des lieux de sortie.",
                item("Cuisine", "appliance", "Plaque de cuisson fendue", "480.00", "2024-09-01", Condition.GOOD, Condition.GOOD, 0))
                .decided(ClaimStatus.GRANTED, "2026-09-01", "Dégât constaté, ménage non responsable.")
                .undone("2026-10-15", "L’assurance du propriétaire a tout pris en charge.");
        redange.claim(5, ClaimKind.DAMAGE, 56, 84, "2026-08-31", "2026-08-31", "2026-09-10", "Constat contradictoire à la fin du bail, devis de l’entreprise Peinture Muster.",
                item("Salon", "paint", "Murs troués et tachés", "1450.00", "2023-06-01", Condition.GOOD, Condition.GOOD, 100),
                item("Chambre", "door", "Porte enfoncée", "390.00", null, Condition.GOOD, Condition.GOOD, 50),
                item("Salle de bains", "sanitary", "Lavabo ébréché", "260.00", "2018-03-01", Condition.UNKNOWN, Condition.UNKNOWN, 50))
                .decided(ClaimStatus.GRANTED, "2026-10-01", "Devis vérifié, parts fixées d’après les deux états des lieux.");
        redange.claim(6, ClaimKind.DAMAGE, 31, 31, "2026-09-18", "2026-09-18", "2026-09-21", "Signalé par le propriétaire lors d’une visite.",
                item("Entrée", "tiles", "Deux carreaux fêlés", "220.00", null, Condition.DAMAGED, Condition.DAMAGED, 0))
                .decided(ClaimStatus.REFUSED, "2026-10-02", "Déjà noté à l’état des lieux du début du bail.");
        redange.claim(7, ClaimKind.UNPAID, 7, 7, "2026-08-01", "2026-10-31", "2026-11-03", "Plan rompu en septembre, contact difficile.");
        redange.claim(8, ClaimKind.VACANCY, 46, null, "2026-08-01", "2026-10-31", "2026-11-09", "Travaux de rafraîchissement puis recherche d’un candidat.");
        redange.claim(9, ClaimKind.DAMAGE, 30, 30, "2026-11-10", "2026-11-10", "2026-11-12", "Vu à la visite annuelle, photos à joindre.",
                item("Salle de bains", "door", "Serrure forcée, porte fendue", "340.00", "2021-05-01", Condition.GOOD, Condition.GOOD, 100),
                item("Salle de bains", "blind", "Store arraché", "180.00", null, Condition.GOOD, Condition.UNKNOWN, 100));
        new Loading(connection, SECOND, "-b").claim(1, ClaimKind.DAMAGE, 61, 91, "2026-11-04", "2026-11-04", "2026-11-06", "Constat lors d’une visite.",
                item("Couloir", "paint", "Mur taché", "300.00", null, Condition.GOOD, Condition.GOOD, 50));
    }

    private static Damage.Item item(String room, String element, String what, String cost, String installedOn, Condition atLeaseStart, Condition atMoveIn,
            int householdPercent) {
        return new Damage.Item(room, element, what, new Money(new BigDecimal(cost)), installedOn == null ? null : LocalDate.parse(installedOn), atLeaseStart,
                atMoveIn, householdPercent);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(HOUR, 0).atZone(ZONE).toInstant();
    }

    /** Puts the claims of one region down, one after the other. */
    private static final class Loading {

        private final Connection connection;
        private final int region;
        private final String persons;
        private final ClaimStore store;
        private final ClaimFacts facts;
        private UUID claim;
        private ClaimCard card;
        private ClaimFacts.Lease lease;
        private List<NewPosting> postings;
        private Map<String, UUID> booked;

        Loading(Connection connection, int region, String persons) {
            this.connection = connection;
            this.region = region;
            this.persons = persons;
            this.store = new ClaimStore(connection, region);
            this.facts = new ClaimFacts(connection, region);
        }

        Loading claim(int number, ClaimKind kind, int headLease, Integer household, String first, String last, String proposed, String description,
                Damage.Item... items) {
            claim = Demonstration.id("claim/" + region + "/" + number);
            card = new ClaimCard(kind, Demonstration.id("head-lease/" + headLease), household == null ? null : Demonstration.id("household/" + household),
                    LocalDate.parse(first), LocalDate.parse(last), description, List.of(items));
            lease = facts.lease(card.headLease());
            LocalDate on = LocalDate.parse(proposed);
            store.add(claim, card, lease, Demonstration.id("staff/officer" + persons), on, on.plusDays(WITHIN_DAYS));
            return this;
        }

        Loading decided(ClaimStatus outcome, String day, String reason) throws SQLException {
            LocalDate on = LocalDate.parse(day);
            Reckoning reckoning = facts.reckon(lease, card, on);
            postings = outcome != ClaimStatus.GRANTED ? List.of()
                    : ClaimPostings.of(claim, card.kind(), lease.dwelling(), lease.owner(), card.household(), reckoning, on);
            booked = new Bookkeeping(connection, region).book(postings, at(on));
            store.decide(decision(), claim, outcome, reason, Demonstration.id("staff/" + (outcome == ClaimStatus.WITHDRAWN ? "officer" : "manager") + persons),
                    on, "demonstration/" + claim, reckoning, booked.get(ClaimPostings.cause(card.kind(), claim)), booked.get(ClaimPostings.recovery(claim)));
            return this;
        }

        /** Of a claim on which no household owes anything. */
        void undone(String day, String reason) throws SQLException {
            LocalDate on = LocalDate.parse(day);
            NewPosting first = postings.get(0);
            UUID origin = booked.get(first.cause());
            NewPosting reversal = new NewPosting("reversal/" + origin, first.appliesTo(), origin, reason,
                    first.lines().stream().map(entry -> new Line(entry.account(), entry.kind(), Money.ZERO.minus(entry.amount()))).toList());
            UUID posting = new Bookkeeping(connection, region).book(List.of(reversal), at(on)).get(reversal.cause());
            store.undo(decision(), reason, Demonstration.id("staff/manager" + persons), on, posting, null);
        }

        private UUID decision() {
            return Demonstration.id("claim-decision/" + claim);
        }
    }
}

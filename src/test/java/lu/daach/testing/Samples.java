package lu.daach.testing;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lu.daach.organisation.Demonstration;

/**
 * One thing of every kind in a region, made through REST on first use and kept for all tests; and the bodies by which such
 * things are made, correct in every member.
 */
public final class Samples {

    /** A month that nobody else books. */
    public static final String MONTH = "2027-10";

    /** The smallest picture there is. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final java.util.concurrent.atomic.AtomicInteger AMENDED = new java.util.concurrent.atomic.AtomicInteger();

    private static final Map<String, Samples> ALL = new ConcurrentHashMap<>();

    /** Whatever was opened is looked at, so that it stands in nobody's way. */
    public static final String LOOKED_AT = "update followup.breaking b set reviewed_on = b.opened_on, reviewed_by = o.id, reviewed_by_name = o.name,"
            + " verdict = 'justified', remark = 'As the test has it', ends_at = least(b.ends_at, clock_timestamp())"
            + " from organisation.staff o where o.region_id = b.region_id and o.login in ('admin', 'officer-b') and b.reviewed_on is null";

    private final Rest officer;
    private final Rest manager;
    private final String region;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    private Samples(String region) {
        this.region = region;
        this.officer = Rest.as("officer" + region);
        this.manager = Rest.as("manager" + region);
    }

    /** Of the canton of Redange. */
    public static Samples ofRedange() {
        return ALL.computeIfAbsent("", Samples::new);
    }

    /** Of the invented second region. */
    public static Samples ofSecond() {
        return ALL.computeIfAbsent("-b", Samples::new);
    }

    /** The samples of the region in which the persona works. */
    public static Samples of(String persona) {
        return persona.endsWith("-b") ? ofSecond() : ofRedange();
    }

    /** Makes everything, in both regions. */
    public static void all() {
        for (Samples samples : new Samples[] {ofRedange(), ofSecond()}) {
            samples.posting();
            samples.application();
            samples.attachment();
            samples.offer();
        }
    }

    public String commune() {
        return ids.computeIfAbsent("commune", kind -> firstCommune().getString("id"));
    }

    public String communeCode() {
        return firstCommune().getString("code");
    }

    public String owner() {
        return made("owner", "/owners", ownerBody());
    }

    public String dwelling() {
        return made("dwelling", "/dwellings", dwellingBody());
    }

    /** A dwelling of which the agency has no lease. */
    public String freshDwelling() {
        return make("/dwellings", dwellingBody());
    }

    public String headLease() {
        return ids.containsKey("head-lease") ? ids.get("head-lease") : made("head-lease", "/head-leases", headLeaseBody(dwelling()));
    }

    public String household() {
        return made("household", "/households", householdBody());
    }

    /** A household that the region's first social worker accompanies. */
    public String followed() {
        return ids.computeIfAbsent("followed", kind -> expect(201, Rest.as("social" + region).post("/households", householdBody())).getString("id"));
    }

    /** A note of the {@link #followed} household. */
    public String note() {
        String household = followed();
        return ids.computeIfAbsent("note", kind -> expect(201, Rest.as("social" + region)
                .post("/households/" + household + "/notes", noteBody())).getString("id"));
    }

    /** An exceptional access to the notes of the {@link #followed} household, by a colleague of its referent. */
    public String breaking() {
        return ids.computeIfAbsent("breaking", kind -> freshBreaking());
    }

    /** Put in beside the product: the second region has no second social worker, and nobody has two that were not looked at. */
    public String freshBreaking() {
        UUID id = UUID.randomUUID();
        String login = region.isEmpty() ? "social2" : "manager-b";
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, LOOKED_AT);
            Sql.run(connection, "insert into followup.breaking (region_id, id, household_id, organisation_id, opened_by, opened_by_name, reason, opened_on,"
                    + " ends_at, review_due_on) select h.region_id, ?, h.id, r.organisation_id, s.id, s.name, 'The referent is away and it cannot wait',"
                    + " date '2026-11-15', clock_timestamp() + interval '50 minutes', date '2026-11-18' from household.household h"
                    + " join organisation.staff r on r.id = h.referent_id join organisation.staff s on s.login = ? where h.id = ?",
                    id, login, UUID.fromString(followed()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return id.toString();
    }

    /** An aid of the {@link #followed} household on which nothing is decided. */
    public String aid() {
        String household = followed();
        return ids.computeIfAbsent("aid", kind -> aidOf(household));
    }

    public String freshAid() {
        return aidOf(followed());
    }

    /** An aid that runs. */
    public String grantedAid() {
        String id = freshAid();
        expect(200, Rest.as("social" + region).post("/aids/" + id + "/decision", aidDecisionBody()));
        return id;
    }

    /** One that the president granted alone; the samples are decided so. */
    public String urgentAid() {
        return grantedAid();
    }

    /** A granted advance that was not handed over. */
    public String advance() {
        return granted("travel-advance", "900.00", "once");
    }

    public String paidOut() {
        String id = advance();
        expect(200, Rest.as("social" + region).post("/aids/" + id + "/advance/payout", "{\"paidOutOn\": \"2026-11-13\"}"));
        return id;
    }

    /** Of the agency, on a file of its own. */
    public String hold() {
        return expect(201, manager.post("/households/" + freshHousehold() + "/holds", "{\"reason\": \"As the test has it\"}")).getString("id");
    }

    /** What came back of an advance. */
    public String repayment() {
        JsonObject advance = expect(200, Rest.as("social" + region).with("Idempotency-Key", "samples")
                .post("/aids/" + paidOut() + "/advance/repayments", "{\"receivedOn\": \"2026-11-14\", \"received\": \"10.00\"}"));
        return advance.getJsonArray("repayments").getJsonObject(0).getString("id");
    }

    /** A granted aid that is given by vouchers. */
    public String voucherAid() {
        return granted("food", "80.00", "once");
    }

    public String voucher() {
        return expect(201, Rest.as("social" + region).post("/aids/" + voucherAid() + "/vouchers", voucherBody())).getString("id");
    }

    public static String voucherBody() {
        return "{\"worth\": \"40.00\", \"place\": \"Epicerie sociale\", \"validUntil\": \"2026-12-31\"}";
    }

    private String granted(String kind, String amount, String per) {
        Rest social = Rest.as("social" + region);
        String id = expect(201, social.post("/households/" + followed() + "/aids", "{\"kind\": \"" + kind + "\", \"requestedOn\": \"2026-11-09\","
                + " \"amount\": \"" + amount + "\", \"per\": \"" + per + "\", \"purpose\": \"As the test has it\"}")).getString("id");
        expect(200, social.post("/aids/" + id + "/decision", "{\"outcome\": \"granted\", \"by\": \"board\", \"decidedOn\": \"2026-11-12\","
                + " \"reason\": \"As the test has it\", \"funding\": \"office\"}"));
        return id;
    }

    /** A statement by e-mail that the mail server did not take, and that nobody tries for the years of a test; each time of another month. */
    public String ownerMail() {
        String owner = owner();
        UUID id = UUID.randomUUID();
        YearMonth month = YearMonth.of(1990, 1).plusMonths(AMENDED.incrementAndGet());
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into outbox.message (region_id, id, once, recipient, subject_line, content, written_by, tries, next_try_at, last_error)"
                    + " select o.region_id, ?, 'owner-statement/' || o.id || '/' || ?, 'ada@example.org', 'As the test has it', 'x', s.id, 1,"
                    + " clock_timestamp() + interval '9 years', '451 later' from lease.owner o join organisation.staff s on s.login = ? where o.id = ?",
                    id, month.toString(), "officer" + region, UUID.fromString(owner));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return id.toString();
    }

    /** A bill of the sample's dwelling, each time another. */
    public String freshChargeCost() {
        String proof = "Bill " + AMENDED.incrementAndGet();
        return expect(200, officer.post("/dwellings/" + dwelling() + "/charge-costs", chargeCostsBody().replaceFirst("As the test has it [0-9]+", proof))).getJsonArray("items")
                .getValuesAs(JsonObject.class).stream().filter(one -> one.getString("proof").equals(proof)).findFirst().orElseThrow().getString("id");
    }

    /** A drafted account of the dwelling in which the sample's household lives. */
    public String chargeStatement() {
        occupancy();
        return ids.computeIfAbsent("charge-statement", kind -> chargeStatementOf(dwelling()));
    }

    /** A drafted account of a dwelling in which nobody lives. */
    public String freshChargeStatement() {
        return chargeStatementOf(freshDwelling());
    }

    private String chargeStatementOf(String dwelling) {
        expect(200, officer.post("/dwellings/" + dwelling + "/charge-costs", chargeCostsBody().replaceFirst("As the test has it [0-9]+", "Bill " + AMENDED.incrementAndGet())));
        return make("/charge-statements", "{\"dwelling\": \"" + dwelling + "\", \"firstDay\": \"2026-02-01\", \"lastDay\": \"2026-10-31\"}");
    }

    /** A bill with a proof that each caller replaces who enters it twice. */
    public static String chargeCostsBody() {
        return """
            {"costs": [{"kind": "energy", "firstDay": "2026-02-01", "lastDay": "2026-10-31", "amount": "273.00", "key": "space", "occupancy": null,
                        "proof": "As the test has it %d"}]}""".formatted(AMENDED.incrementAndGet());
    }

    /** A claim on which nobody has decided. */
    public String claim() {
        return made("claim", "/guarantee-claims", claimBody());
    }

    public String freshClaim() {
        return make("/guarantee-claims", claimBody());
    }

    /** A claim that was granted and stands. */
    public String grantedClaim() {
        String id = freshClaim();
        expect(200, Rest.as("manager" + region).with("Idempotency-Key", id).post("/guarantee-claims/" + id + "/decision", claimDecisionBody()));
        return id;
    }

    private String aidOf(String household) {
        return expect(201, Rest.as("social" + region).post("/households/" + household + "/aids", aidBody())).getString("id");
    }

    /** A draft that anybody may look at and change. */
    public String schemeVersion() {
        return ids.computeIfAbsent("scheme-version", kind -> freshSchemeVersion());
    }

    /** A draft of the officer, of a scheme and a month that nobody else uses. */
    public String freshSchemeVersion() {
        return expect(201, officer.post("/scheme-versions", schemeVersionBody())).getString("id");
    }

    /** The national agency's third, from a month far away. */
    public static String schemeVersionBody() {
        return """
            {"scheme": "ais", "startsOn": "2031-05-01", "basis": "As the test has it", "note": null,
             "terms": {"condition.housingProblem": 1, "condition.referral": 1, "participation.parts": 3, "participation.costCap": 1,
                       "participation.least": "25.00", "stay.months": 36, "review.months": 12}}""";
    }

    /** A simulation with its figures. */
    public String simulation() {
        return ids.computeIfAbsent("simulation", kind -> {
            String id = expect(201, officer.post("/simulations", simulationBody())).getString("id");
            done(id);
            return id;
        });
    }

    /** Waits for the figures of a simulation. */
    public JsonObject done(String simulation) {
        for (int tries = 0; tries < 300; tries++) {
            JsonObject seen = expect(200, officer.get("/simulations/" + simulation));
            if (!List.of("queued", "running").contains(seen.getString("state"))) {
                return seen;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("simulation " + simulation + " does not end");
    }

    public static String simulationBody() {
        return """
            {"name": "As the test has it", "month": "2026-12", "otherwise": {"index": 1017.04}}""";
    }

    /** An objective of the {@link #followed} household. */
    public String objective() {
        String household = followed();
        return ids.computeIfAbsent("objective", kind -> expect(201, Rest.as("social" + region)
                .post("/households/" + household + "/objectives", objectiveBody())).getString("id"));
    }

    /** An appointment with the {@link #followed} household. */
    public String appointment() {
        String household = followed();
        return ids.computeIfAbsent("appointment", kind -> expect(201, Rest.as("social" + region)
                .post("/households/" + household + "/appointments", appointmentBody())).getString("id"));
    }

    /** A question to a colleague that nobody answered; put in beside the product, because the second region has no second social worker. */
    public String freshHandOver() {
        UUID id = UUID.randomUUID();
        String household = expect(201, Rest.as("social" + region).post("/households", householdBody())).getString("id");
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into followup.hand_over (region_id, id, household_id, organisation_id, referent_id, asked_by, asked_of, asked_on,"
                    + " answer_due_on, state) select h.region_id, ?, h.id, r.organisation_id, r.id, r.id, s.id, date '2026-11-15', date '2026-11-20', 'asked'"
                    + " from household.household h join organisation.staff r on r.id = h.referent_id join organisation.staff s on s.login = ? where h.id = ?",
                    id, region.isEmpty() ? "social2" : "manager-b", UUID.fromString(household));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return id.toString();
    }

    public String handOver() {
        return ids.computeIfAbsent("hand-over", kind -> freshHandOver());
    }

    /** Asks the region's first social worker. */
    public String handOverBody() {
        return "{\"worker\": \"" + Demonstration.id("staff/social" + region) + "\", \"message\": \"As the test has it\"}";
    }

    /** Somebody at the open desk for whom something is left to do. */
    public String freshDropIn() {
        return expect(201, Rest.as("social" + region).post("/drop-ins", dropInBody())).getString("id");
    }

    /** An office asks that a household with a contract that ends may stay longer. */
    public String freshExtension() {
        UUID id = UUID.randomUUID();
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into followup.way_out (region_id, id, household_id, organisation_id, made_by, kind, on_day, asked_until, state)"
                    + " select o.region_id, ?, o.household_id, s.organisation_id, s.id, 'extension', date '2026-11-10', upper(o.period) + 30, 'open'"
                    + " from occupancy.occupancy o join organisation.staff s on s.region_id = o.region_id and s.login = ?"
                    + " where o.period @> date '2026-11-15' and not upper_inf(o.period) order by o.id limit 1", id, "social" + region);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return id.toString();
    }

    /** One for which everything is done. */
    public String closedDropIn() {
        String id = freshDropIn();
        expect(200, Rest.as("social" + region).post("/drop-ins/" + id + "/done", "{\"version\": 1}"));
        return id;
    }

    public String dropIn() {
        return ids.computeIfAbsent("drop-in", kind -> freshDropIn());
    }

    public static String dropInBody() {
        return """
            {"name": "Ada Sample", "phone": null, "need": "housing", "language": "pt", "interpreter": true, "words": "As the test has it",
             "next": "call-back"}""";
    }

    /** A household that the region's first social worker accompanies, and nobody else asks for. */
    public String freshFollowed() {
        return expect(201, Rest.as("social" + region).post("/households", householdBody())).getString("id");
    }

    public String freshClosing() {
        return expect(201, Rest.as("social" + region).post("/households/" + freshFollowed() + "/closings", closingBody())).getString("id");
    }

    public String closing() {
        return ids.computeIfAbsent("closing", kind -> freshClosing());
    }

    public static String closingBody() {
        return """
            {"on": "2026-11-12", "outcome": "reached", "destination": "private", "remark": "As the test has it"}""";
    }

    /** The {@link #followed} household, with a budget sheet. */
    public String budgeted() {
        String household = followed();
        return ids.computeIfAbsent("budgeted", kind -> {
            expect(201, Rest.as("social" + region).post("/households/" + household + "/budgets", budgetBody()));
            return household;
        });
    }

    public static String budgetBody() {
        return """
            {"incomes": {"wage": "2100.00", "child": "300.00"}, "costs": {"energy": "160.50", "phone": "50.00", "other": "400.00"},
             "debts": [{"creditor": "As the test has it", "owed": "1000.00", "monthly": "150.00", "proposed": "80.00", "from": "2027-01-01"}],
             "homeBefore": "1300.00", "home": "720.00"}""";
    }

    /** An application of the {@link #followed} household elsewhere, without an answer. */
    public String freshWayOut() {
        return expect(201, Rest.as("social" + region).post("/households/" + followed() + "/move-on", wayOutBody())).getString("id");
    }

    public static String wayOutBody() {
        return """
            {"kind": "snhbm", "on": "2026-11-10", "what": "As the test has it", "nextOn": "2027-01-10"}""";
    }

    public static String appointmentBody() {
        return """
            {"on": "2026-12-03", "at": "09:30", "minutes": 45, "place": "office", "state": "planned"}""";
    }

    /** To be set by whoever saw it last; no e-mail, so that nobody is told by the other tests. */
    public static String reviewAddressBody() {
        return "{\"version\": " + Rest.as("admin").get("/review-address").json().getInt("version") + ", \"email\": null, \"site\": \"https://daach.example/\"}";
    }

    public static String objectiveBody() {
        return """
            {"field": "work", "aim": "As the test has it", "targetOn": "2027-03-01", "state": "open", "shared": true,
             "steps": [{"what": "A first step", "by": "household", "dueOn": "2026-12-01"}, {"what": "A second one", "by": "both"}]}""";
    }

    public static String aidBody() {
        return """
            {"kind": "pocket-money", "requestedOn": "2026-11-09", "amount": "100.00", "per": "month", "purpose": "As the test has it",
             "urgent": true}""";
    }

    public static String aidDecisionBody() {
        return """
            {"outcome": "granted", "by": "president", "decidedOn": "2026-11-12", "reason": "As the test has it", "amount": "80.00",
             "startsOn": "2026-12-01", "lastDay": "2027-02-28", "funding": "office"}""";
    }

    /** Damage in the sample's lease, of which the household owes nothing. */
    public String claimBody() {
        return """
            {"kind": "damage", "headLease": "%s", "household": null, "firstDay": "2026-11-10", "lastDay": "2026-11-10", "description": "As the test has it",
             "items": [{"room": "Kitchen", "element": "door", "what": "Broken", "cost": "250.00", "installedOn": "2026-01-10", "atLeaseStart": "good",
                        "atMoveIn": "good", "householdPercent": 0}]}""".formatted(headLease());
    }

    public static String claimDecisionBody() {
        return """
            {"version": 1, "outcome": "granted", "reason": "As the test has it"}""";
    }

    public static String noteBody() {
        return """
            {"kind": "visit", "on": "2026-11-10", "shared": "As the test has it", "nextContactOn": "2026-12-01"}""";
    }

    public String freshHousehold() {
        return make("/households", householdBody());
    }

    /** Two files that can be made one. */
    public String freshMergerBody() {
        return "{\"kept\": \"" + freshHousehold() + "\", \"closed\": \"" + freshHousehold()
                + "\", \"same\": [{\"closed\": \"a\", \"kept\": \"a\"}], \"reason\": \"As the test has it\"}";
    }

    /** Two files that were made one. */
    public String freshMerger() {
        return make("/mergers", freshMergerBody());
    }

    public String application() {
        return ids.containsKey("application") ? ids.get("application") : made("application", "/applications", applicationBody(household()));
    }

    /** An application that nothing was done with. */
    public String freshApplication() {
        return make("/applications", applicationBody(freshHousehold()));
    }

    /** An application that was refused a moment ago. */
    public String decidedApplication() {
        String id = freshApplication();
        expect(200, manager.post("/applications/" + id + "/decision",
                "{\"scheme\": \"loyer-abordable\", \"outcome\": \"refused\", \"reason\": \"As the test has it\"}"));
        return id;
    }

    public String place() {
        return ids.computeIfAbsent("place", kind -> firstPlace(dwelling()));
    }

    public String offer() {
        return ids.containsKey("offer") ? ids.get("offer") : ids.computeIfAbsent("offer", kind -> freshOffer());
    }

    /** An offer that nobody answered yet. */
    public String freshOffer() {
        String id = freshApplication();
        expect(200, manager.post("/applications/" + id + "/decision",
                "{\"scheme\": \"loyer-abordable\", \"outcome\": \"accepted\", \"reason\": \"As the test has it\"}"));
        return make(manager, "/applications/" + id + "/offer", offerBody(firstPlace(freshDwelling())));
    }

    /** An offer out of order, which a manager answers for. */
    public String offerBody(String place) {
        return """
            {"place": "%s", "startsOn": null, "answerBy": null, "reason": "As the test has it", "seen": null}""".formatted(place);
    }

    /** A contract for a household and a dwelling that have none. */
    public String freshOccupancyBody() {
        String dwelling = freshDwelling();
        make("/head-leases", headLeaseBody(dwelling));
        return occupancyBody(freshHousehold(), dwelling);
    }

    public String occupancy() {
        headLease();
        return ids.containsKey("occupancy") ? ids.get("occupancy") : made("occupancy", "/occupancies", occupancyBody(household(), dwelling()));
    }

    /** A photo in the file of the household. */
    public String attachment() {
        return ids.computeIfAbsent("attachment", kind -> expect(201, officer.upload("POST", "/attachments?subject=household:" + household()
                + "&kind=photo&name=pixel.png", java.util.Base64.getDecoder().decode(PIXEL), "image/png")).getString("id"));
    }

    /** A posting of a booked month. */
    public String posting() {
        occupancy();
        return ids.computeIfAbsent("posting", kind -> {
            String digest = expect(200, officer.post("/rent-runs", "{\"month\": \"" + MONTH + "\"}")).getString("digest");
            Rest.Answer booked = manager.with("Idempotency-Key", "samples-" + UUID.randomUUID())
                    .post("/rent-runs/" + MONTH + "/posting", "{\"digest\": \"" + digest + "\"}");
            if (booked.status() >= 300) {
                throw new AssertionError(booked.text());
            }
            return expect(200, officer.get("/postings?size=1")).getJsonArray("items").getJsonObject(0).getString("id");
        });
    }

    /** A released payment order of the demonstration. */
    public String paymentOrder() {
        return Demonstration.id("payment-order/" + (region.isEmpty() ? Demonstration.REDANGE : Demonstration.SECOND) + "/2026-10").toString();
    }

    /** A deposit agreed for the contract, nothing of it received. */
    public String mandate() {
        return made("mandate", "/mandates", mandateBody());
    }

    private String mandateBody() {
        return "{\"household\": \"" + freshHousehold() + "\", \"holder\": \"Ada Muster\", \"iban\": \"LU36 0029 1524 6005 0000\","
                + " \"signedOn\": \"2026-11-10\", \"dueDay\": 5}";
    }

    public String revokedMandate() {
        return ids.computeIfAbsent("revoked-mandate", kind -> {
            String mandate = make("/mandates", mandateBody());
            expect(200, officer.post("/mandates/" + mandate + "/revocation", "{}"));
            return mandate;
        });
    }

    /** Drafted by the officer; put in beside the product, since nothing is open of these households. */
    public String collection() {
        return ids.computeIfAbsent("collection", kind -> collected("draft"));
    }

    public String rejectedCollection() {
        return ids.computeIfAbsent("rejected-collection", kind -> collected("rejected"));
    }

    private String collected(String state) {
        UUID id = UUID.randomUUID();
        String mandate = make("/mandates", mandateBody());
        String by = Demonstration.id("staff/officer" + region).toString();
        String plain = id.toString().replace("-", "");
        try (Connection connection = Product.asSuperuser(); java.sql.Statement statement = connection.createStatement()) {
            statement.execute("insert into debit.collection (region_id, id, number, month, message_id, creditor_name, creditor_iban, creditor_identifier, notice_days,"
                    + " transactions, total, created_by) select m.region_id, '" + id + "', (select coalesce(max(c.number), 0) + 1 from debit.collection c where c.region_id"
                    + " = m.region_id), '2026-08-01', '" + plain + "', 'Test', 'LU360029152460050000', 'LU83ZZZ0000000000000000001', 14, 1, 1.00, '" + by
                    + "' from debit.mandate m where m.id = '" + mandate + "'");
            statement.execute("insert into debit.item (region_id, id, collection_id, position, mandate_id, household_id, month, amount, due_on, turn, block_id,"
                    + " end_to_end_id) select m.region_id, '" + UUID.randomUUID() + "', '" + id + "', 1, m.id, m.household_id, '2026-08-01', 1.00, '2026-12-10', 'FRST', 'B"
                    + plain + "01', 'E" + plain + "' from debit.mandate m where m.id = '" + mandate + "'");
            if (state.equals("rejected")) {
                statement.execute("update debit.collection set state = 'rejected', rejected_by = '" + by + "', rejected_at = now(), reject_reason = 'Test' where id = '" + id + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id.toString();
    }

    public String deposit() {
        return made("deposit", "/deposits", "{\"occupancy\": \"" + occupancy() + "\", \"form\": \"cash\", \"amount\": \"1.00\","
                + " \"agreedOn\": \"2026-11-10\", \"dueOn\": \"2026-12-10\"}");
    }

    /** A change of an owner's account that the officer drafted and the manager has confirmed. */
    public String decidedAccountChange() {
        return ids.computeIfAbsent("account-change", kind -> {
            JsonObject owner = expect(201, officer.post("/owners", ownerBody()));
            String id = owner.getString("id");
            expect(200, officer.put("/owners/" + id, owner.toString().replace(owner.getString("iban"), "LU36 0029 1524 6005 0000")));
            String change = expect(200, officer.get("/account-changes?size=200")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .filter(one -> one.getString("owner").equals(id)).findFirst().orElseThrow().getString("id");
            Rest.Answer confirmed = manager.post("/account-changes/" + change + "/confirmation", "{}");
            if (confirmed.status() != 200) {
                throw new AssertionError(confirmed.text());
            }
            return change;
        });
    }

    /** A letter of the agency to the household. */
    public String letter() {
        return ids.containsKey("letter") ? ids.get("letter") : made("letter", "/letters", letterBody());
    }

    /** A letter that agency and office both write. */
    public String letterBody() {
        return """
            {"subject": "household:%s", "template": "household-letter", "language": "fr", "channel": "post",
             "recipient": "Ada Sample\\n3, rue de l'Essai\\nL-8523 Beckerich", "subjectLine": "Votre visite", "text": "Madame, Monsieur,\\n\\nÀ bientôt."}"""
                .formatted(household());
    }

    public String ownerBody() {
        return """
            {"kind": "person", "lastName": "Muster", "firstName": "Eva", "name": null, "iban": "LU28 0019 4006 4475 0000", "language": "fr"}""";
    }

    public String dwellingBody() {
        return """
            {"commune": "%s", "address": "3, rue de l'Essai, L-8523 Beckerich", "kind": "apartment", "letting": "rooms",
             "surfaceSquareMetres": 65, "bedrooms": 2, "energyClass": "C", "firstOccupiedOn": "1975-01-01", "energyRenovated": false,
             "fittedKitchen": true, "outdoorSpace": true,
             "places": [{"label": "A", "bedrooms": 1, "capacity": 2}, {"label": "B", "bedrooms": 1, "capacity": 1}]}""".formatted(communeCode());
    }

    public String headLeaseBody(String dwelling) {
        return """
            {"dwelling": "%s", "owner": "%s", "startsOn": "2026-01-01", "lastDay": null, "monthlyRent": "900.00",
             "monthlyCharges": "100.00", "noticeMonths": 3, "nextRentChangeOn": "2028-01-01",
             "guarantee": {"rentWhenEmpty": true, "upkeep": true, "goodState": true, "giveBackMonths": 3, "followUp": true}}"""
                .formatted(dwelling, owner());
    }

    /** Other charges each time, far in the future. */
    public String amendmentBody() {
        return """
            {"appliesFrom": "2031-05-01", "monthlyCharges": "%d.00", "signedOn": "2026-11-10", "reason": "As agreed"}"""
                .formatted(200 + AMENDED.incrementAndGet());
    }

    public String householdBody() {
        return """
            {"lastName": "Sample%s", "language": "fr",
             "members": [{"id": "a", "lastName": "Sample", "firstName": "Ada", "born": "1990-05-01", "role": "applicant"},
                         {"id": "b", "lastName": "Sample", "firstName": "Ben", "born": "2018-02-11", "role": "child"}],
             "incomes": [{"member": "a", "kind": "employment", "net": "30000.00", "per": "year", "from": "2024-06-01", "until": null,
                          "proven": true}],
             "facts": {"communeOfResidence": "%s", "motiveToMove": "work", "ownsDwellingShare": "0", "rightOfStayUntil": "2031-01-01",
                       "nationalOrPermanent": true, "healthInsured": true, "referredBySocialService": true,
                       "housingProblem": "eviction", "acceptsFollowUp": true, "acceptsProject": true,
                       "internationalProtection": false, "leavesShelter": false, "socialRights": true},
             "referent": null}""".formatted(region, communeCode());
    }

    public String applicationBody(String household) {
        return """
            {"household": "%s", "receivedOn": "2026-10-01", "schemes": ["hauscare", "loyer-abordable"]}""".formatted(household);
    }

    public String occupancyBody(String household, String dwelling) {
        String place = firstPlace(dwelling);
        return """
            {"household": "%s", "dwelling": "%s", "place": "%s", "scheme": "loyer-abordable", "startsOn": "2026-02-01",
             "lastDay": null, "monthly": null, "savings": null, "reason": null}""".formatted(household, dwelling, place);
    }

    public static String participationBody() {
        return """
            {"scheme": "loyer-abordable", "on": "2025-06-01",
             "household": {"members": [{"id": "a", "born": "1990-05-01", "role": "applicant"}, {"id": "b", "born": "2018-02-11", "role": "child"}],
                           "incomes": [{"member": "a", "kind": "employment", "net": "30000.00", "per": "year"}]},
             "dwelling": {"kind": "apartment", "surfaceSquareMetres": 65, "bedrooms": 2, "firstOccupiedOn": "1975-01-01",
                          "energyRenovated": false, "fittedKitchen": true, "outdoorSpace": true, "monthlyCost": "900.00"}}""";
    }

    /** The question of a calculation of the law, by the last part of its address. */
    public static String lawBody(String name) {
        String household = """
            "household": {"members": [{"id": "a", "born": "1990-05-01", "role": "applicant"}],
                          "incomes": [{"member": "a", "kind": "employment", "net": "30000.00", "per": "year"}]}""";
        String asked = switch (name) {
            case "revis" -> household;
            case "rent-subsidy", "guarantee-aid" -> household + ", \"monthlyRent\": \"950.00\"";
            case "state-participation" -> "\"contracts\": 3";
            case "commune-dotation" -> "\"dwellings\": 12";
            case "owner-tax" -> "\"netRent\": \"9600.00\"";
            case "deposit" -> "\"monthlyRent\": \"950.00\"";
            case "deposit-return" -> "\"deposit\": \"1900.00\", \"monthlyRent\": \"950.00\", \"keysOn\": \"2025-05-31\"";
            case "rent-change" -> "\"rent\": \"800.00\", \"asked\": \"900.00\", \"lastChangedOn\": \"2023-06-01\"";
            case "rent-limit" -> "\"built\": \"300000.00\", \"land\": \"100000.00\"";
            case "room" -> "\"squareMetres\": 17";
            case "shared-rooms" -> "\"occupants\": 7, \"bedrooms\": 4";
            default -> null;
        };
        return asked == null ? "{\"on\": \"2025-06-01\"}" : "{\"on\": \"2025-06-01\", " + asked + "}";
    }

    public static String eligibilityBody() {
        return """
            {"on": "2026-03-01", "schemes": ["hauscare", "loyer-abordable"],
             "household": {"members": [{"id": "a", "born": "1990-05-01", "role": "applicant"}],
                           "incomes": [{"member": "a", "kind": "employment", "net": "30000.00", "per": "year"}],
                           "facts": {"communeOfResidence": "0701", "motiveToMove": null, "ownsDwellingShare": "0", "rightOfStayUntil": null,
                                     "nationalOrPermanent": true, "healthInsured": true, "referredBySocialService": true,
                                     "housingProblem": "eviction", "acceptsFollowUp": true, "acceptsProject": true,
                                     "internationalProtection": false, "leavesShelter": false, "socialRights": true}}}""";
    }

    /** A file with one owner that was brought in and is not yet checked. */
    public String importedFile() {
        return ids.computeIfAbsent("import", kind -> freshImport());
    }

    public String freshImport() {
        return expect(201, officer.send("POST", "/imports?name=essai.csv", "Nom;Prénom;IBAN\nEssai;Ada;\n", "text/csv")).getString("id");
    }

    /** The item as it stands, as a body that may be sent back. */
    public String item(String path) {
        Rest.Answer item = officer.get(path);
        return item.status() == 403 ? Rest.as("social" + region).get(path).text() : item.text();
    }

    private JsonObject firstCommune() {
        return expect(200, officer.get("/communes")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(commune -> commune.isNull("until")).findFirst().orElseThrow();
    }

    private String made(String kind, String path, String body) {
        return ids.computeIfAbsent(kind, missing -> make(path, body));
    }

    private String firstPlace(String dwelling) {
        return expect(200, officer.get("/dwellings/" + dwelling)).getJsonArray("places").getJsonObject(0).getString("id");
    }

    private String make(String path, String body) {
        return make(officer, path, body);
    }

    private static String make(Rest maker, String path, String body) {
        return expect(201, maker.post(path, body)).getString("id");
    }

    private static JsonObject expect(int status, Rest.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }
}

package lu.daach.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/**
 * The second proof beside the password: a code from the phone, or one from paper. Everybody has it outside the demonstration; there it
 * is for who wants to try it.
 */
@ApplicationScoped
public class SecondProof {

    private static final int RECOVERY_CODES = 8;
    private static final int RECOVERY_LETTERS = 12;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Sealing sealing;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** How far somebody is: {@code NONE}, {@code REQUIRED} (none yet, and nobody works here without) or {@code SET}. */
    public enum State {
        NONE, REQUIRED, SET
    }

    /** Where I stand. */
    @UseCase
    public State state() {
        boolean set = !entities.createNativeQuery(
                "select 1 from organisation.second_factor where staff_id = ?1 and confirmed_at is not null")
                .setParameter(1, caller.actor().staff()).getResultList().isEmpty();
        return set ? State.SET : installation.demonstration() ? State.NONE : State.REQUIRED;
    }

    /**
     * A fresh secret for my phone; counts only once a code of it was shown ({@link #confirm}).
     *
     * @return the secret in base 32, shown this once
     * @throws Conflict when I have one already: it is taken off first
     */
    @UseCase
    public String begin() {
        if (state() == State.SET) {
            throw new Conflict("organisation.secondProof.there");
        }
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        entities.createNativeQuery("insert into organisation.second_factor (staff_id, secret) values (?1, ?2)"
                + " on conflict (region_id, staff_id) do update set secret = excluded.secret, last_step = null")
                .setParameter(1, caller.actor().staff()).setParameter(2, sealing.seal(place(), secret)).executeUpdate();
        return Totp.base32(secret);
    }

    /**
     * Proves that the phone has the secret.
     *
     * @return codes for paper, shown this once; empty when the code is not right
     */
    @UseCase
    public List<String> confirm(String code) {
        if (!taken(code, false)) {
            return List.of();
        }
        entities.createNativeQuery("update organisation.second_factor set confirmed_at = now() where staff_id = ?1")
                .setParameter(1, caller.actor().staff()).executeUpdate();
        note("SecondProof.confirm");
        List<String> codes = new ArrayList<>();
        entities.createNativeQuery("delete from organisation.recovery_code where staff_id = ?1")
                .setParameter(1, caller.actor().staff()).executeUpdate();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String fresh = recoveryCode();
            codes.add(fresh);
            entities.createNativeQuery("insert into organisation.recovery_code (staff_id, code_hash) values (?1, ?2)")
                    .setParameter(1, caller.actor().staff()).setParameter(2, SignIn.digest(fresh)).executeUpdate();
        }
        return codes;
    }

    /**
     * Whether this is my code, from the phone or from paper; it is used up by it.
     *
     * @return false when it is not, was used before, or too many were tried in a quarter of an hour
     */
    @UseCase
    public boolean proves(String code) {
        String typed = code == null ? "" : code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return typed.length() == RECOVERY_LETTERS ? fromPaper(typed) : taken(typed, true);
    }

    /**
     * Takes my second proof off, with a code of it.
     *
     * @return false when the code is not right; the try counts all the same
     */
    @UseCase
    public boolean takeOff(String code) {
        if (!proves(code)) {
            return false;
        }
        forget(caller.actor().staff());
        note("SecondProof.takeOff");
        return true;
    }

    private void note(String action) {
        Actor actor = caller.actor();
        journal.about("staff", actor.staff(), "secondProof");
        journal.append(actor.staff(), actor.name(), action, Trace.DONE, null);
    }

    /** For who has lost phone and paper: an administrator takes the proof off. */
    void forget(UUID staff) {
        entities.createNativeQuery("delete from organisation.recovery_code where staff_id = ?1").setParameter(1, staff).executeUpdate();
        entities.createNativeQuery("delete from organisation.second_factor where staff_id = ?1").setParameter(1, staff).executeUpdate();
    }

    private boolean fromPaper(String code) {
        return admitted() && entities.createNativeQuery("update organisation.recovery_code set used_at = now()"
                + " where staff_id = ?1 and code_hash = ?2 and used_at is null")
                .setParameter(1, caller.actor().staff()).setParameter(2, SignIn.digest(code)).executeUpdate() == 1;
    }

    /** Looks the code up and marks its step as taken, in one statement, so that it opens once even at the same moment. */
    private boolean taken(String code, boolean confirmed) {
        if (!admitted()) {
            return false;
        }
        List<?> rows = entities.createNativeQuery(
                "select secret from organisation.second_factor where staff_id = ?1 and (confirmed_at is not null or not ?2)")
                .setParameter(1, caller.actor().staff()).setParameter(2, confirmed).getResultList();
        if (rows.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.find(sealing.open(place(), (byte[]) rows.get(0)), code, clock.instant());
        return step.isPresent() && entities.createNativeQuery("update organisation.second_factor set last_step = ?2, tries = 0"
                + " where staff_id = ?1 and (last_step is null or last_step < ?2)")
                .setParameter(1, caller.actor().staff()).setParameter(2, step.getAsLong()).executeUpdate() == 1;
    }

    /** Counts the try before it is looked at. */
    private boolean admitted() {
        Timestamp windowBegins = Timestamp.from(Instant.now(clock).minus(WINDOW));
        return entities.createNativeQuery("update organisation.second_factor set"
                + " tries = case when tries_began < ?2 then 1 else tries + 1 end,"
                + " tries_began = case when tries_began < ?2 then now() else tries_began end"
                + " where staff_id = ?1 and (tries < ?3 or tries_began < ?2)")
                .setParameter(1, caller.actor().staff()).setParameter(2, windowBegins).setParameter(3, TRIES).executeUpdate() == 1;
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LETTERS; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private SealedPlace place() {
        Actor actor = caller.actor();
        return new SealedPlace(actor.region(), actor.organisation(), "organisation.second_factor.secret", actor.staff(), 1);
    }
}

package lu.daach.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import lu.daach.journal.JournalProof;
import lu.daach.journal.JournalSealing;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Whether the journal of the region is as it was written. */
@ApplicationScoped
public class JournalSeals {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private JournalSealing sealing;

    @Inject
    private Caller caller;

    /** Looks everything through that was sealed. */
    @UseCase(needs = Permission.READ_JOURNAL)
    public JournalProof prove() {
        try {
            return sealing.prove(entities.unwrap(Connection.class), caller.actor().region());
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be looked through", e);
        }
    }

    /** Seals what was written before the last sealing, of every region, and looks the own one through. */
    @UseCase(needs = Permission.READ_JOURNAL)
    public JournalProof seal() {
        try {
            sealing.seal();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal could not be sealed", e);
        }
        return prove();
    }
}

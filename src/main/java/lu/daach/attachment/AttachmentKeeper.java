package lu.daach.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.dossier.FileKeeper;
import lu.daach.organisation.Permission;

/** The papers of a household's file, of its applications and contracts. */
@ApplicationScoped
class AttachmentKeeper implements FileKeeper {

    @Inject
    private Vault vault;

    @Override
    public Runnable filesGivenUp(Connection owner, int region, UUID household) throws SQLException {
        List<UUID> names = new ArrayList<>();
        try (PreparedStatement query = owner.prepareStatement("select stored_as from attachment.attachment where region_id = ?"
                + " and subject_id = any (array(select f.id from attachment.of_household(?) as f(id)))")) {
            query.setInt(1, region);
            query.setObject(2, household);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.add(row.getObject(1, UUID.class));
                }
            }
        }
        return () -> names.forEach(name -> vault.remove(region, name));
    }

    @Override
    public Permission needs() {
        return Permission.READ_HOUSEHOLDS;
    }

    @Override
    public List<Told> told() {
        return List.of(
                new Told("attachment.attachment", on -> on.prepareStatement("select title, kind, detail, valid_until, file_name, format, size_bytes, added_on, withdrawn_on, withdrawn_reason from "
                        + "attachment.attachment where region_id = ? and subject_id = any (array(select f.id from attachment.of_household(?) as f(id))) and (subject_kind not in ('aid', 'follow-up') or organisation_id = (select p.organisation_id from organisation.staff p "
                        + "where p.id = current_setting('daach.staff')::uuid)) order by added_on")));
    }

    @Override
    public List<Prepared> uses() {
        return List.of(
                on -> on.prepareStatement("select subject_id, 'paper', max(added_on) from attachment.attachment where region_id = ? and subject_kind = "
                        + "'household' group by subject_id"));
    }

    @Override
    public List<GivenUp> givenUp() {
        return List.of(
                GivenUp.of("attachment.attachment", on -> on.prepareStatement("update attachment.attachment set title = '–', detail = null, file_name = '–', sealed_key = null, withdrawn_on = "
                        + "coalesce(withdrawn_on, added_on), withdrawn_by_name = coalesce(withdrawn_by_name, '–'), withdrawn_reason = '–' where "
                        + "region_id = ? and subject_id = any (array(select f.id from attachment.of_household(?) as f(id)))")));
    }
}

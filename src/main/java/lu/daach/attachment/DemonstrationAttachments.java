package lu.daach.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import lu.daach.attachment.inspection.Inspection;
import lu.daach.organisation.Demonstration;

/** Invented papers: signed leases, proofs of income that expire, and drawings that stand for photos of homes. */
@ApplicationScoped
class DemonstrationAttachments implements Demonstration {

    private static final String AGENCY = "organisation/HausCaRe (démonstration)";
    private static final int LAST_LEASE = 10;
    private static final int LAST_HOUSEHOLD = 12;
    private static final int LAST_PHOTOGRAPHED = 6;
    private static final List<String> ROOMS = List.of("Façade", "Cuisine");
    private static final int WIDE = 640;
    private static final int HIGH = 480;

    @Inject
    private Vault vault;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into attachment.attachment (region_id, id, subject_kind, subject_id, title, kind,"
                + " detail, valid_until, file_name, format, size_bytes, stored_as, organisation_id, sealed_key, shown_small, added_on, added_by, added_by_name)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Nadine Brücher')")) {
            for (int number = 1; number <= LAST_LEASE; number++) {
                add(connection, insert, "head-lease/" + number, AttachmentKind.LEASE, "Bail signé", null, null, LocalDate.of(2024, 6, 3),
                        paper("Bail principal no " + number));
            }
            for (int number = 1; number <= LAST_HOUSEHOLD; number++) {
                LocalDate validUntil = LocalDate.of(2026, 10, 31).plusDays(number * 17L);
                add(connection, insert, "household/" + number, AttachmentKind.INCOME_PROOF, "Fiche de salaire", "emploi", validUntil,
                        LocalDate.of(2025, 11, 4).plusDays(number), paper("Fiche de salaire, ménage " + number));
            }
            for (int number = 1; number <= LAST_PHOTOGRAPHED; number++) {
                for (int room = 0; room < ROOMS.size(); room++) {
                    add(connection, insert, "dwelling/" + number, AttachmentKind.PHOTO, ROOMS.get(room), null, null, LocalDate.of(2024, 5, 21),
                            drawing(number, room));
                }
            }
            insert.executeBatch();
        }
    }

    private void add(Connection connection, PreparedStatement insert, String subject, AttachmentKind kind, String title, String detail, LocalDate validUntil,
            LocalDate on, Inspection looked) throws SQLException {
        UUID organisation = Demonstration.id(AGENCY);
        byte[] small = kind.shownSmall() ? SmallPicture.of(looked) : null;
        Vault.Kept kept = vault.keep(connection, REDANGE, organisation, looked.kept(), small);
        insert.setInt(1, REDANGE);
        insert.setObject(2, Demonstration.id("attachment/" + subject + "/" + title));
        insert.setString(3, subject.substring(0, subject.indexOf('/')));
        insert.setObject(4, Demonstration.id(subject));
        insert.setString(5, title);
        insert.setString(6, kind.code());
        insert.setString(7, detail);
        insert.setObject(8, validUntil);
        insert.setString(9, title.replace(' ', '-') + (kind.shownSmall() ? ".png" : ".pdf"));
        insert.setString(10, looked.format().code());
        insert.setInt(11, kept.sizeBytes());
        insert.setObject(12, kept.storedAs());
        insert.setObject(13, organisation);
        insert.setBytes(14, kept.sealedKey());
        insert.setBoolean(15, kept.small());
        insert.setObject(16, on);
        insert.setObject(17, Demonstration.id("staff/officer"));
        insert.addBatch();
    }

    /** A page with one line. */
    private static Inspection paper(String line) {
        String text = "BT /F1 18 Tf 72 760 Td (" + line.replace("é", "\\351").replace("à", "\\340") + ") Tj ET";
        String pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n"
                + "4 0 obj\n<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream\nendobj\n"
                + "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n"
                + "trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n";
        return taken(pdf.getBytes(StandardCharsets.US_ASCII), "x.pdf", "application/pdf");
    }

    /** A house, or the wall of a kitchen, in colours of its own. */
    private static Inspection drawing(int number, int room) {
        BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(room == 0 ? new Color(0xC9DCE6) : new Color(0xEFE7D8));
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.setColor(Color.getHSBColor(number * 0.13f, 0.25f, 0.85f));
        pen.fillRect(120, 200, 400, 240);
        pen.setColor(Color.getHSBColor(number * 0.13f, 0.45f, 0.5f));
        if (room == 0) {
            pen.fillPolygon(new int[] {90, 320, 550}, new int[] {200, 70, 200}, 3);
            pen.fillRect(290, 330, 60, 110);
        } else {
            pen.fillRect(120, 320, 400, 24);
            pen.fillRect(150, 220, 90, 70);
        }
        pen.setColor(new Color(0x4D6F94));
        pen.fillRect(170, 350, 70, 60);
        pen.fillRect(400, 350, 70, 60);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken(bytes.toByteArray(), "x.png", "image/png");
    }

    private static Inspection taken(byte[] content, String name, String type) {
        Inspection inspection = Inspection.of(content, name, type);
        if (inspection.refusal() != null) {
            throw new IllegalStateException("the demonstration brings what is refused: " + inspection.refusal());
        }
        return inspection;
    }
}

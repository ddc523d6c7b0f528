package lu.daach.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lu.daach.attachment.inspection.HostileFiles;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import org.junit.jupiter.api.Test;

/** Papers through REST: taken, refused, read by those who may, sealed where they lie, withdrawn. */
@OnTheServer
class AttachmentsIT {

    private static final Rest OFFICER = Rest.as("officer");

    private static String path(String more) {
        return "/attachments?subject=household:" + Samples.ofRedange().household() + more;
    }

    private static String added() {
        Rest.Answer answer = OFFICER.upload("POST", path("&kind=identity&name=..%2Fcanary.pdf&title=Carte"), HostileFiles.pdf(), "application/pdf");
        assertEquals(201, answer.status(), answer.text());
        assertEquals("canary.pdf", answer.json().getString("name"));
        return answer.json().getString("id");
    }

    @Test
    void aPaperIsADownloadAndNothingElse() {
        Rest.Answer content = OFFICER.get("/attachments/" + added() + "/content");
        assertEquals(200, content.status());
        assertEquals("nosniff", content.header("X-Content-Type-Options"));
        assertTrue(content.header("Content-Security-Policy").contains("sandbox"));
        assertTrue(content.header("Content-Disposition").startsWith("attachment; filename=\"canary.pdf\""));
        assertEquals(new String(HostileFiles.pdf(), StandardCharsets.UTF_8), content.text());
    }

    @Test
    void whatLiesOnTheDiskTellsNothing() throws Exception {
        added();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Product.data().resolve("attachments"))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("%PDF") || bytes.contains("Fiche de salaire") || bytes.contains("JFIF"), file.toString());
            assertTrue(file.getFileName().toString().matches("[0-9a-f-]{36}\\.(content|small)"), file.toString());
        }
    }

    @Test
    void threeHundredHostileFilesAreRefusedOrHarmless() {
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (HostileFiles.Sample sample : HostileFiles.all()) {
            String name = java.net.URLEncoder.encode(sample.name(), StandardCharsets.UTF_8);
            long start = System.nanoTime();
            int status = OFFICER.upload("POST", path("&kind=other&name=" + name), sample.content(), sample.type()).status();
            long millis = (System.nanoTime() - start) / 1_000_000;
            sent++;
            if (!(status == 422 || status == 415 || status == 413 || status == 400 || sample.harmless() && status == 201) || millis > 20_000) {
                wrong.add(sample.what() + " " + status + " after " + millis + " ms");
            }
        }
        assertTrue(sent >= 300);
        assertEquals("", String.join("\n", wrong));
        assertEquals(200, OFFICER.get("/owners").status());
    }

    @Test
    void moreThanTwentyMebibytesIsTooMuchAnnouncedOrInPieces() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        assertEquals(413, OFFICER.upload("POST", path("&kind=other&name=x.pdf"), large, "application/pdf").status());
        byte[] chunked = chunked(large);
        Raw.Answer answer = Raw.send("POST", "/api/v1" + path("&kind=other&name=x.pdf"),
                List.of("Authorization: Bearer demo-officer", "Content-Type: application/pdf", "Transfer-Encoding: chunked"), chunked);
        assertEquals(413, answer.status());
    }

    private static byte[] chunked(byte[] content) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        int size = 1024 * 1024;
        for (int i = 0; i < content.length; i += size) {
            int length = Math.min(size, content.length - i);
            out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(content, i, length);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Test
    void whoMayNotReadTheFileMayNotReadItsPapers() {
        String owner = Samples.ofRedange().owner();
        String id = OFFICER.upload("POST", "/attachments?subject=owner:" + owner + "&kind=contract&name=x.pdf", HostileFiles.pdf(), "application/pdf").json()
                .getString("id");
        for (String route : List.of("/attachments/" + id, "/attachments/" + id + "/content", "/attachments?subject=owner:" + owner)) {
            assertEquals(200, OFFICER.get(route).status(), route);
            assertEquals(403, Rest.as("social").get(route).status(), route);
            assertEquals(403, Rest.as("syndicate").get(route).status(), route);
            assertEquals(404, Rest.as("officer-b").get(route).status(), route);
        }
        assertEquals(404, Rest.as("officer-b").upload("POST", "/attachments?subject=owner:" + owner + "&kind=contract&name=x.pdf", HostileFiles.pdf(),
                "application/pdf").status());
    }

    @Test
    void withdrawnMeansKeptByNameAndOpenedByNobody() {
        String id = added();
        assertEquals(List.of("/reason"), OFFICER.send("DELETE", "/attachments/" + id, null, null).pointers());
        Rest.Answer withdrawn = OFFICER.send("DELETE", "/attachments/" + id + "?reason=Wrong%20household", null, null);
        assertEquals("Wrong household", withdrawn.json().getJsonObject("withdrawn").getString("reason"));
        assertEquals(409, OFFICER.get("/attachments/" + id + "/content").status());
        assertEquals(409, OFFICER.send("DELETE", "/attachments/" + id + "?reason=again", null, null).status());
    }
}

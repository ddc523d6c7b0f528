package lu.daach.attachment.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import lu.daach.api.Answers;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.api.Upload;
import lu.daach.attachment.AttachmentCard;
import lu.daach.attachment.AttachmentContent;
import lu.daach.attachment.AttachmentKind;
import lu.daach.attachment.AttachmentSheet;
import lu.daach.attachment.Attachments;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;

/**
 * {@code /api/v1/attachments?subject=household:<id>}: what is known of papers as JSON, the papers themselves as downloads. A new one is the
 * body as it is, with what is said of it in the address.
 */
@Path("attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {

    private static final Set<String> SAID = Set.of("subject", "title", "kind", "detail", "validUntil", "name");
    private static final int LONGEST = 1000;

    @Inject
    private Attachments attachments;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    @GET
    public JsonObject list() {
        Page page = Page.of(address, "subject");
        Faults faults = new Faults();
        Subject subject = subject(faults);
        faults.refuseIfAny();
        return Answers.list(page, attachments.list(subject, page.first(), page.size()), AttachmentsResource::item);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(attachments.get(Ids.asked(id)));
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("id") String id) {
        AttachmentContent content = attachments.content(Ids.asked(id));
        return harmless(content.bytes(), content.sheet().format().type())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(content.sheet().fileName())).build();
    }

    /** A small picture of a photo, for lists. */
    @GET
    @Path("{id}/image")
    @Produces(MediaType.WILDCARD)
    public Response image(@PathParam("id") String id) {
        return harmless(attachments.small(Ids.asked(id)), "image/jpeg").header(HttpHeaders.CONTENT_DISPOSITION, "inline").build();
    }

    @POST
    @Consumes({"application/pdf", "image/jpeg", "image/png"})
    public Response add(InputStream content) {
        if (headers.getMediaType() == null) {
            throw new NotSupportedException();
        }
        Faults faults = new Faults();
        MultivaluedMap<String, String> said = address.getQueryParameters();
        said.forEach((name, values) -> {
            faults.require(SAID.contains(name), "/" + name, "api.unknown");
            faults.require(values.size() == 1, "/" + name, "api.twice");
        });
        Subject subject = subject(faults);
        AttachmentCard card = new AttachmentCard(subject, text("title", faults), kind(faults), text("detail", faults), validUntil(faults),
                text("name", faults), headers.getMediaType().toString());
        faults.require(card.fileName() != null, "/name", "api.required");
        if (subject == null) {
            faults.refuseIfAny();
        }
        byte[] bytes = Upload.read(content, headers, Attachments.LARGEST_BYTES);
        AttachmentSheet sheet = attachments.add(card, bytes, faults);
        return Created.at(address, sheet.id(), item(sheet));
    }

    /** Nothing is deleted: with its reason, it does not count any more and cannot be opened. */
    @DELETE
    @Path("{id}")
    public JsonObject withdraw(@PathParam("id") String id) {
        Faults faults = new Faults();
        String reason = text("reason", faults);
        faults.refuseIfAny();
        return item(attachments.withdraw(Ids.asked(id), reason));
    }

    /** What is sent out is a file and never a page: nothing in it runs, whatever a browser thinks it is. */
    private static Response.ResponseBuilder harmless(byte[] bytes, String type) {
        return Response.ok(bytes, type).header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store");
    }

    private static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private Subject subject(Faults faults) {
        String text = text("subject", faults);
        if (text == null) {
            faults.add("/subject", "api.required");
            return null;
        }
        int colon = text.indexOf(':');
        try {
            return new Subject(SubjectKind.of(colon < 0 ? "" : text.substring(0, colon)), Ids.asked(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            faults.add("/subject", "attachment.subjectUnknown");
            return null;
        }
    }

    private AttachmentKind kind(Faults faults) {
        String text = text("kind", faults);
        if (text != null && !AttachmentKind.CODES.contains(text)) {
            faults.add("/kind", "api.choice", String.join(", ", AttachmentKind.CODES));
            return null;
        }
        return text == null ? null : AttachmentKind.of(text);
    }

    private LocalDate validUntil(Faults faults) {
        try {
            return Page.date(address, "validUntil");
        } catch (InvalidInput e) {
            faults.add("/validUntil", "api.date");
            return null;
        }
    }

    /** Null where it is left out or blank. */
    private String text(String name, Faults faults) {
        String text = address.getQueryParameters().getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        faults.require(text.length() <= LONGEST, "/" + name, "api.tooLong", LONGEST);
        return text.length() <= LONGEST ? text : null;
    }

    private static JsonObject item(AttachmentSheet sheet) {
        AttachmentSheet.Withdrawal withdrawn = sheet.withdrawn();
        return Answers.object("id", sheet.id(), "subject", sheet.subject().kind().code() + ":" + sheet.subject().id(), "title", sheet.title(),
                "kind", sheet.kind().code(), "detail", sheet.detail(), "validUntil", sheet.validUntil(), "name", sheet.fileName(),
                "type", sheet.format().type(), "bytes", sheet.sizeBytes(), "image", sheet.shownSmall(), "addedBy", sheet.addedBy(),
                "addedOn", sheet.addedOn(),
                "withdrawn", withdrawn == null ? null : Answers.object("on", withdrawn.on(), "by", withdrawn.by(), "reason", withdrawn.reason()));
    }
}

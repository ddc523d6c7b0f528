package lu.daach.letter.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.dossier.Subject;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.letter.Channel;
import lu.daach.letter.LetterAddress;
import lu.daach.letter.LetterCard;
import lu.daach.letter.LetterFilter;
import lu.daach.letter.LetterLine;
import lu.daach.letter.LetterSheet;
import lu.daach.letter.LetterStatus;
import lu.daach.letter.Letters;
import lu.daach.letter.TemplateKey;

/** Letters of the caller's organisation: look up, issue, fetch the sheet, say that one came back. */
@Path("letters")
@Produces(MediaType.APPLICATION_JSON)
public class LettersResource {

    private static final List<String> LANGUAGES = Arrays.stream(Language.values()).map(Language::code).toList();
    private static final int LONGEST_RECIPIENT = 500;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 16_000;
    private static final int LONGEST_NOTE = 500;

    @Inject
    private Letters letters;

    @GET
    public JsonObject list(@Context UriInfo address) {
        Page page = Page.of(address, "subject", "status", "template");
        String subject = address.getQueryParameters().getFirst("subject");
        String status = Page.choice(address, "status", LetterStatus.CODES.toArray(String[]::new));
        String template = Page.choice(address, "template", TemplateKey.codes().toArray(String[]::new));
        Subject about = LetterAddress.subject(subject);
        if (subject != null && about == null) {
            throw InvalidInput.at("/subject", "letter.subject.form");
        }
        LetterFilter filter = new LetterFilter(about, null, status == null ? null : LetterStatus.of(status),
                TemplateKey.of(template).orElse(null), null, null);
        return Answers.list(page, letters.list(filter, page.first(), page.size()), LettersResource::line);
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(letters.get(Ids.asked(id)));
    }

    /** The sheet itself, as it was sent. */
    @GET
    @Path("{id}/pdf")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    public Response sheet(@PathParam("id") String id) {
        UUID letter = Ids.asked(id);
        return Response.ok(letters.sheet(letter), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"letter-" + letter + ".pdf\"").build();
    }

    @POST
    public Response issue(@Context UriInfo address, InputStream content) {
        Body body = Body.read(content).required("subject", "template");
        Subject subject = LetterAddress.subject(body.text("subject", LONGEST_SUBJECT));
        body.faults().require(subject != null, "/subject", "letter.subject.form");
        LetterCard card = new LetterCard(subject, body.choice("template", code -> TemplateKey.of(code).orElse(null), TemplateKey.codes()),
                body.choice("language", Language::of, LANGUAGES), body.choice("channel", Channel::of, Channel.CODES),
                body.text("recipient", LONGEST_RECIPIENT), body.text("subjectLine", LONGEST_SUBJECT), body.text("text", LONGEST_TEXT),
                body.text("enclosures", LONGEST_NOTE));
        body.noteUnknown();
        LetterSheet issued = letters.issue(card, body.faults());
        return Created.at(address, issued.id(), item(issued));
    }

    /** It came back. */
    @POST
    @Path("{id}/returned")
    public JsonObject returned(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        LocalDate on = body.date("on");
        String note = body.text("note", LONGEST_NOTE);
        body.finish();
        UUID letter = Ids.asked(id);
        letters.mark(List.of(letter), LetterStatus.RETURNED, on, note);
        return item(letters.get(letter));
    }

    private static JsonObject line(LetterLine letter) {
        return Answers.object("id", letter.id(), "number", letter.number(), "subject", LetterAddress.written(letter.subject()),
                "template", letter.template().code(), "language", letter.language().code(), "channel", letter.channel().code(),
                "recipientName", letter.recipientName(), "subjectLine", letter.subjectLine(), "writtenOn", letter.writtenOn(),
                "writtenBy", letter.writtenBy(), "status", letter.status().code());
    }

    private static JsonObject item(LetterSheet letter) {
        return Answers.object("id", letter.id(), "number", letter.number(), "subject", LetterAddress.written(letter.subject()),
                "template", letter.template().code(), "templateVersion", letter.templateVersion(), "language", letter.language().code(),
                "channel", letter.channel().code(), "recipient", letter.recipient(), "subjectLine", letter.subjectLine(), "text", letter.text(),
                "enclosures", letter.enclosures(), "writtenOn", letter.writtenOn(), "writtenBy", letter.writtenBy(),
                "status", letter.status().code(), "sha256", letter.sha256(),
                "marks", letter.marks().stream().map(mark -> Answers.object("status", mark.status().code(), "on", mark.on(), "note", mark.note(),
                        "by", mark.by())).toList());
    }
}

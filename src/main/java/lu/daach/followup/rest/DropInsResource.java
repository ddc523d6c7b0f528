package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.api.Created;
import lu.daach.api.Page;
import lu.daach.followup.DropInCard;
import lu.daach.followup.DropInSheet;
import lu.daach.followup.DropIns;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Typed;

/** {@code /api/v1/drop-ins}: the open desk. */
@Path("drop-ins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DropInsResource {

    private static final int LONGEST_LANGUAGE = 3;
    private static final int LONGEST_PART = 80;

    @Inject
    private DropIns dropIns;

    @Context
    private UriInfo address;

    @GET
    public JsonObject list() {
        Page page = Page.of(address);
        return Answers.list(page, dropIns.list(false, page.first(), page.size()), DropInsResource::line);
    }

    @POST
    public Response take(InputStream content) {
        Body body = Body.read(content).required("name", "need", "language", "interpreter", "next");
        String name = body.text("name", DropInCard.LONGEST_NAME);
        String phone = body.text("phone", DropInCard.LONGEST_PHONE);
        String need = body.choice("need", DropInCard.NEEDS);
        String language = body.text("language", LONGEST_LANGUAGE);
        Boolean interpreter = body.flag("interpreter");
        String words = body.text("words", DropInCard.LONGEST_WORDS);
        String next = body.choice("next", DropInCard.STEPS);
        body.noteUnknown();
        DropInSheet taken = dropIns.take(new DropInCard(name, phone, need, language, Boolean.TRUE.equals(interpreter), words, next), body.faults());
        return Created.at(address, taken.id(), item(taken));
    }

    @GET
    @Path("{id}")
    public JsonObject get(@PathParam("id") String id) {
        return item(dropIns.get(Ids.asked(id)));
    }

    @POST
    @Path("{id}/done")
    public JsonObject done(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        Integer version = body.version();
        body.noteUnknown();
        return item(dropIns.done(Ids.asked(id), version, body.faults()));
    }

    /** The files to which the person may belong already; {@code q} looks for other words than the name. */
    @GET
    @Path("{id}/likely-files")
    public JsonObject likely(@PathParam("id") String id, @QueryParam("q") String words) {
        return Answers.object("items", dropIns.likely(Ids.asked(id), Typed.given(words)).stream().map(one -> Answers.object("household", one.household(),
                "fileNumber", one.fileNumber(), "people", one.people(), "samePhone", one.phone())).toList());
    }

    /** Takes back that it was done or belongs to a file. */
    @POST
    @Path("{id}/reopening")
    public JsonObject reopen(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        Integer version = body.version();
        body.noteUnknown();
        return item(dropIns.reopen(Ids.asked(id), version, body.faults()));
    }

    /** With {@code household}: it belongs to that file. Else with the person who was there: a file is opened. */
    @POST
    @Path("{id}/file")
    public JsonObject file(@PathParam("id") String id, InputStream content) {
        Body body = Body.read(content);
        Integer version = body.version();
        UUID household = body.id("household");
        String lastName = body.text("lastName", LONGEST_PART);
        String firstName = body.text("firstName", LONGEST_PART);
        LocalDate born = body.date("born");
        body.noteUnknown();
        return item(household == null ? dropIns.file(Ids.asked(id), version, lastName, firstName, born, body.faults())
                : dropIns.known(Ids.asked(id), version, household, body.faults()));
    }

    private static JsonObject line(DropInSheet one) {
        DropInCard card = one.card();
        return Answers.object("id", one.id(), "version", one.version(), "on", one.on(), "at", one.at(), "takenBy", one.takenBy(), "name", card.name(),
                "phone", card.phone(), "need", card.need(), "language", card.language(), "interpreter", card.interpreter(), "next", card.next(),
                "dueOn", one.dueOn(), "closedOn", one.closedOn(), "household", one.household());
    }

    private static JsonObject item(DropInSheet one) {
        return Answers.with(line(one), "words", one.card().words());
    }
}

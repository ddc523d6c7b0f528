package lu.daach.api;

import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Fault;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Unavailable;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.NotSignedIn;

/**
 * Every failure of a REST call as a problem of RFC 9457 with its errors; what nobody foresaw becomes a 500 with an id that
 * stands in the log, and tells nothing of the inside.
 */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;
    private static final List<String> KNOWN = java.util.Arrays.stream(Language.values()).map(Language::code).toList();

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable failure = thrown; failure != null; failure = failure.getCause()) {
            if (failure instanceof InvalidInput invalid) {
                return problem(UNPROCESSABLE, "api.invalid", invalid.faults());
            }
            if (failure instanceof NotJson) {
                return problem(400, "api.notJson");
            }
            if (failure instanceof MissingKey) {
                return problem(400, "api.missingKey", List.of(Fault.at("", "api.missingKey")));
            }
            if (failure instanceof TooLarge) {
                return problem(413, "api.tooLarge");
            }
            if (failure instanceof NotSignedIn) {
                return problem(401, "organisation.notSignedIn");
            }
            if (failure instanceof Forbidden forbidden) {
                return problem(403, "organisation.forbidden", List.of(forbidden.fault()));
            }
            if (failure instanceof Missing) {
                return problem(404, "api.missing");
            }
            if (failure instanceof Conflict conflict) {
                return problem(409, "api.conflict", List.of(conflict.fault()));
            }
            if (failure instanceof WebApplicationException web) {
                return ofServer(web);
            }
        }
        if (Unavailable.caused(thrown)) {
            LOG.log(Level.WARNING, "The database is away or busy", thrown);
            return Response.fromResponse(problem(UNAVAILABLE, "api.unavailable")).header("Retry-After", Unavailable.RETRY_SECONDS).build();
        }
        String id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "Unforeseen failure " + id, thrown);
        return answer(500, "api.failure", List.of(new Fault("", "api.failure", List.of())), id);
    }

    private Response ofServer(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        String key = "api.status." + status;
        Response answer = problem(status, Messages.has(key) ? key : "api.status.other");
        String allowed = web.getResponse().getHeaderString("Allow");
        return allowed == null ? answer : Response.fromResponse(answer).header("Allow", allowed).build();
    }

    private Response problem(int status, String titleKey) {
        return problem(status, titleKey, List.of(Fault.at("", titleKey)));
    }

    private Response problem(int status, String titleKey, List<Fault> faults) {
        return answer(status, titleKey, faults, null);
    }

    private Response answer(int status, String titleKey, List<Fault> faults, String id) {
        Language language = language();
        List<JsonObject> errors = faults.stream().map(fault -> Answers.object(
                "pointer", fault.pointer(),
                "key", fault.key().substring(fault.key().lastIndexOf('.') + 1),
                "message", fault.message(language))).toList();
        JsonObject body = Answers.object("type", "about:blank", "title", Messages.text(language, titleKey), "status", status,
                "errors", errors, "instance", id == null ? "about:blank" : "urn:uuid:" + id);
        return Response.status(status).type("application/problem+json").entity(body.toString()).build();
    }

    private Language language() {
        return headers.getAcceptableLanguages().stream().map(java.util.Locale::getLanguage)
                .filter(KNOWN::contains).findFirst().map(Language::of).orElse(Language.FR);
    }
}

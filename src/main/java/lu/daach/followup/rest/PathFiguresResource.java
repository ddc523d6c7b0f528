package lu.daach.followup.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import lu.daach.api.Answers;
import lu.daach.api.Page;
import lu.daach.followup.Closings;
import lu.daach.followup.PathFigures;

/** {@code /api/v1/follow-up-paths}: what became of households, by where they went. */
@Path("follow-up-paths")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PathFiguresResource {

    @Inject
    private Closings closings;

    @Context
    private UriInfo address;

    @GET
    public JsonObject get() {
        Page.none(address);
        PathFigures figures = closings.paths();
        return Answers.object("asOf", figures.asOf(), "paths", figures.paths().stream().map(path -> item(path, figures.columns())).toList());
    }

    private static JsonObject item(PathFigures.Path path, List<String> columns) {
        List<Object> members = new ArrayList<>(List.of("destination", path.destination()));
        for (int i = 0; i < columns.size(); i++) {
            members.add(columns.get(i));
            members.add(path.counts().get(i));
        }
        return Answers.object(members.toArray());
    }
}

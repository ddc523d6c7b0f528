package lu.daach.charges.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.api.Answers;
import lu.daach.api.Body;
import lu.daach.charges.AdvanceLine;
import lu.daach.charges.ChargeAdvances;
import lu.daach.charges.TenantLine;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;

/** Advances on charges, below a contract. */
@Path("occupancies/{id}/charge-advances")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChargeAdvancesResource {

    private static final int LONGEST_BASIS = 500;

    @Inject
    private ChargeAdvances advances;

    @GET
    public JsonObject advances(@PathParam("id") String id) {
        return tenant(advances.of(Ids.asked(id)));
    }

    @POST
    public JsonObject decide(@PathParam("id") String id, InputStream content) {
        UUID occupancy = Ids.asked(id);
        Body body = Body.read(content).required("appliesFrom", "monthly", "basis");
        BigDecimal monthly = body.money("monthly");
        LocalDate from = body.date("appliesFrom");
        String basis = body.text("basis", LONGEST_BASIS);
        body.noteUnknown();
        return tenant(advances.decide(occupancy, from, monthly == null ? null : new Money(monthly), basis, body.faults()));
    }

    private static JsonObject tenant(TenantLine tenant) {
        return Answers.object("occupancy", tenant.occupancy(), "household", tenant.household(), "startsOn", tenant.startsOn(), "lastDay", tenant.lastDay(),
                "advances", tenant.advances().stream().map(ChargeAdvancesResource::advance).toList());
    }

    private static JsonObject advance(AdvanceLine advance) {
        return Answers.object("id", advance.id(), "appliesFrom", advance.appliesFrom(), "monthly", advance.monthly(), "basis", advance.basis(), "decidedBy", advance.decidedBy());
    }
}

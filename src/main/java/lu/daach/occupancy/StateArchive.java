package lu.daach.occupancy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.api.Answers;

/** How the state of a contract is written down with a step, and read again. */
public final class StateArchive {

    private StateArchive() {
    }

    public static JsonObject write(ContractState state) {
        Notice notice = state.notice();
        Death death = state.death();
        Exit exit = state.exit();
        return Answers.object(
                "lastDay", state.lastDay(),
                "reviewDueOn", state.reviewDueOn(),
                "notice", notice == null ? null : Answers.object("by", notice.by().code(), "givenOn", notice.givenOn(),
                        "endsOn", notice.endsOn(), "breach", notice.breach(), "reason", notice.reason(),
                        "exception", notice.exception(), "exceptionBy", notice.exceptionBy()),
                "death", death == null ? null : Answers.object("diedOn", death.diedOn(), "deceased", death.deceased(),
                        "successor", death.successor()),
                "exit", exit == null ? null : Answers.object("reason", exit.reason().code(), "destination", exit.destination().code(),
                        "state", exit.state().code(), "keys", exit.keys().code(), "note", exit.note(), "recordedOn", exit.recordedOn()),
                "longerStayReason", state.longerStayReason(),
                "longerStayBy", state.longerStayBy());
    }

    static ContractState read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            JsonObject state = reader.readObject();
            return new ContractState(day(state, "lastDay"), day(state, "reviewDueOn"), notice(part(state, "notice")),
                    death(part(state, "death")), exit(part(state, "exit")), text(state, "longerStayReason"), id(state, "longerStayBy"));
        }
    }

    private static Notice notice(JsonObject notice) {
        return notice == null ? null : new Notice(NoticeBy.of(text(notice, "by")).orElseThrow(), day(notice, "givenOn"),
                day(notice, "endsOn"), notice.getBoolean("breach"), text(notice, "reason"), text(notice, "exception"),
                id(notice, "exceptionBy"));
    }

    private static Death death(JsonObject death) {
        return death == null ? null : new Death(day(death, "diedOn"), text(death, "deceased"), text(death, "successor"));
    }

    private static Exit exit(JsonObject exit) {
        return exit == null ? null : new Exit(ExitReason.of(text(exit, "reason")).orElseThrow(),
                Destination.of(text(exit, "destination")).orElseThrow(), ReturnState.of(text(exit, "state")).orElseThrow(),
                KeysReturned.of(text(exit, "keys")).orElseThrow(), text(exit, "note"), day(exit, "recordedOn"));
    }

    private static JsonObject part(JsonObject of, String name) {
        return of.isNull(name) ? null : of.getJsonObject(name);
    }

    private static String text(JsonObject of, String name) {
        return of.isNull(name) ? null : of.getString(name);
    }

    private static LocalDate day(JsonObject of, String name) {
        return of.isNull(name) ? null : LocalDate.parse(of.getString(name));
    }

    private static UUID id(JsonObject of, String name) {
        return of.isNull(name) ? null : UUID.fromString(of.getString(name));
    }
}

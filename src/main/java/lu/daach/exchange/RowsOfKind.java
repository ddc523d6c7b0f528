package lu.daach.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;

/** Brings the rows of one kind to the module that keeps them, by the same door as its forms, so that the same rules and sentences hold. */
interface RowsOfKind {

    /** A pointer that stands for faults which are noted at the rows already. */
    String ALREADY_NOTED = "/row";

    ImportKind kind();

    /** Names the thing that the row is a part of; null where the row is one by itself. */
    default String together(ImportLine line) {
        return null;
    }

    /**
     * Registers one thing. What is wrong is noted at the rows; the caller decides whether the transaction is kept.
     *
     * @return null where the module refused it
     */
    Made bring(List<ImportLine> rows, ImportMemory memory);

    /**
     * What was made of a row, or of rows.
     *
     * @param version as it was registered
     * @param household the known household that it marked as housed; null else
     * @param before where that household stood before; null else
     */
    record Made(UUID id, int version, UUID household, String before) {

        static Made of(UUID id, int version) {
            return new Made(id, version, null, null);
        }
    }

    /** The place in the rows that a pointer of the module is about; a field of null is the row as a whole. */
    record Spot(ImportLine line, String field) {
    }

    /** Notes at its row and column what a module refuses. */
    static void note(InvalidInput refused, Function<String, Spot> spot) {
        for (Fault fault : refused.faults()) {
            if (fault.pointer().equals(ALREADY_NOTED)) {
                continue;
            }
            Spot at = spot.apply(fault.pointer());
            at.line().fault(at.field(), fault.key(), fault.args().toArray());
        }
    }

    /** What was found wrong while reading, as the module is told, so that it says only what else is wrong. */
    static Faults told(ImportLine line, Map<String, String> fieldsByPointer) {
        Faults told = new Faults();
        fieldsByPointer.forEach((pointer, field) -> told.require(!line.hasFaultAt(field), pointer, "api.required"));
        return told;
    }

    /** The code of the commune that the row names; null where it names none, or none that exists, which is noted. */
    static String commune(ImportLine line, ImportMemory memory) {
        String written = line.text("commune");
        String code = written == null ? null : memory.commune(written);
        if (written != null && code == null) {
            line.fault("commune", "dwelling.communeNotInForce", written);
        }
        return code;
    }

    /** The dwelling that the row names by address, and commune where it says one; null where it cannot be told, which is noted. */
    static ImportMemory.Known dwelling(ImportLine line, ImportMemory memory) {
        String commune = commune(line, memory);
        String address = line.text("address");
        if (address == null) {
            return null;
        }
        return one(line, "address", memory.dwellingsAt(address, commune), "exchange.dwellingNotFound", "exchange.dwellingTwice");
    }

    static ImportMemory.Known one(ImportLine line, String field, List<ImportMemory.Known> found, String none, String several) {
        if (found.size() != 1) {
            line.fault(field, found.isEmpty() ? none : several, line.raw(field));
            return null;
        }
        return sound(line, field, found.get(0));
    }

    static ImportMemory.Known sound(ImportLine line, String field, ImportMemory.Known found) {
        if (found.faulty() || found.id() == null) {
            line.fault(field, "exchange.refersToFaulty", Integer.toString(found.number()));
            return null;
        }
        return found;
    }
}

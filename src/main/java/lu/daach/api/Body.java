package lu.daach.api;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;

/**
 * A JSON object that is read member by member. Each reading method takes the member's name, gives null where it is left out
 * or null, and notes a fault at its pointer where it cannot be meant; {@link #finish()} notes members nobody asked for and
 * refuses with everything that was found, so that a caller learns all of it at once.
 */
public final class Body {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,2})?");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_ITEMS = 1000;
    private static final Pattern FIGURE = Pattern.compile("-?[0-9]{1,10}(\\.[0-9]{1,4})?");
    /** Digits before the point. */
    private static final int LARGEST_FIGURE = 10;

    private final String pointer;
    private final Map<?, ?> members;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    private Body(String pointer, Map<?, ?> members, Faults faults) {
        this.pointer = pointer;
        this.members = members;
        this.faults = faults;
    }

    /** Reads a request's body as one JSON object. Something else than an object is a fault of the whole. */
    public static Body read(InputStream body) {
        Faults faults = new Faults();
        if (Json.read(body) instanceof Map<?, ?> members) {
            return new Body("", members, faults);
        }
        faults.add("", "api.object");
        faults.refuseIfAny();
        throw new IllegalStateException("unreachable");
    }

    public Faults faults() {
        return faults;
    }

    /** The RFC 6901 pointer of a member of this object. */
    public String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether the member is there and not null. */
    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** Notes a fault where the member is left out or null. */
    public Body required(String... names) {
        for (String name : names) {
            faults.require(has(name), at(name), "api.required");
        }
        return this;
    }

    /** Text without control characters, stripped, 1 to {@code longest} characters. */
    public String text(String name, int longest) {
        return take(name, String.class, "api.text", text -> {
            if (text.isBlank()) {
                faults.add(at(name), "api.blank");
                return null;
            }
            return bounded(name, text.strip(), longest);
        });
    }

    /** As {@link #text}, but nothing than blanks is the same as left out: null. */
    public String textOrNothing(String name, int longest) {
        return take(name, String.class, "api.text", text -> text.isBlank() ? null : bounded(name, text.strip(), longest));
    }

    private String bounded(String name, String text, int longest) {
        boolean control = text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        faults.require(text.length() <= longest, at(name), "api.tooLong", longest).require(!control, at(name), "api.control");
        return text.length() > longest || control ? null : text;
    }

    /** One of the values that {@code known} answers with something; the fault names all of {@code codes}. */
    public <T> T choice(String name, Function<String, T> known, List<String> codes) {
        return take(name, String.class, "api.text", text -> {
            T value = codes.contains(text) ? known.apply(text) : null;
            faults.require(value != null, at(name), "api.choice", String.join(", ", codes));
            return value;
        });
    }

    public String choice(String name, List<String> codes) {
        return choice(name, Function.identity(), codes);
    }

    /** A day as 2026-11-15, between 1900 and 2199. */
    public LocalDate date(String name) {
        return take(name, String.class, "api.date", text -> parsed(name, text));
    }

    /** A month as 2026-12. */
    public YearMonth month(String name) {
        return take(name, String.class, "api.month", text -> {
            LocalDate first = parse(text + "-01");
            faults.require(first != null, at(name), "api.month");
            return first == null ? null : YearMonth.from(first);
        });
    }

    /** EUR, not negative, as a string with at most two decimals. */
    public BigDecimal money(String name) {
        return take(name, String.class, "api.money", text -> {
            if (!AMOUNT.matcher(text).matches()) {
                faults.add(at(name), "api.money");
                return null;
            }
            BigDecimal amount = new BigDecimal(text).setScale(2);
            faults.require(amount.signum() >= 0, at(name), "api.negative");
            return amount.signum() >= 0 ? amount : null;
        });
    }

    /** A number with at most {@code decimals} decimals, from {@code least} to {@code most}. */
    public BigDecimal decimal(String name, BigDecimal least, BigDecimal most, int decimals) {
        return take(name, BigDecimal.class, "api.number", number -> {
            boolean fits = number.compareTo(least) >= 0 && number.compareTo(most) <= 0
                    && number.stripTrailingZeros().scale() <= decimals;
            faults.require(fits, at(name), "api.range", least.toPlainString(), most.toPlainString());
            return fits ? number : null;
        });
    }

    /**
     * Figures by name, in the order in which they were sent: each a number, or a string as amounts are; null when the object is left out.
     * Which names and values make sense is for the receiver to say.
     */
    public Map<String, BigDecimal> figures(String name) {
        return take(name, Map.class, "api.object", object -> {
            Map<String, BigDecimal> figures = new LinkedHashMap<>();
            faults.require(object.size() <= MOST_ITEMS, at(name), "api.tooMany", MOST_ITEMS);
            for (Object key : object.keySet()) {
                Object value = object.get(key);
                String place = at(name) + "/" + ((String) key).replace("~", "~0").replace("/", "~1");
                if (value instanceof BigDecimal number && number.precision() - number.scale() <= LARGEST_FIGURE) {
                    figures.put((String) key, number);
                } else if (value instanceof String text && FIGURE.matcher(text).matches()) {
                    figures.put((String) key, new BigDecimal(text));
                } else {
                    faults.add(place, value == null ? "api.required" : "api.number");
                }
            }
            return figures;
        });
    }

    /** A whole number from {@code least} to {@code most}. */
    public Integer whole(String name, int least, int most) {
        BigDecimal number = decimal(name, BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
        return number == null ? null : number.intValueExact();
    }

    /** The id of something else; a text that cannot be one of ours becomes an id that nothing has. */
    public UUID id(String name) {
        return take(name, String.class, "api.text", Ids::asked);
    }

    public Boolean flag(String name) {
        return take(name, Boolean.class, "api.flag", Function.identity());
    }

    /** The object in a member; null when it is left out. */
    public Body object(String name) {
        return take(name, Map.class, "api.object", map -> new Body(at(name), map, faults));
    }

    /** The texts in a list; null when it is left out. */
    public List<String> texts(String name, List<String> codes) {
        return take(name, List.class, "api.list", list -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < list.size() && i < MOST_ITEMS; i++) {
                boolean known = list.get(i) instanceof String text && codes.contains(text);
                faults.require(known, at(name) + "/" + i, "api.choice", String.join(", ", codes));
                if (known && texts.contains(list.get(i))) {
                    faults.add(at(name) + "/" + i, "api.twice");
                } else if (known) {
                    texts.add((String) list.get(i));
                }
            }
            return texts;
        });
    }

    /** The objects in a list, each read by {@code item} and finished; null when the list is left out. */
    public <T> List<T> objects(String name, Function<Body, T> item) {
        return take(name, List.class, "api.list", list -> {
            faults.require(list.size() <= MOST_ITEMS, at(name), "api.tooMany", MOST_ITEMS);
            List<T> items = new ArrayList<>();
            for (int i = 0; i < list.size() && i < MOST_ITEMS; i++) {
                String place = at(name) + "/" + i;
                if (list.get(i) instanceof Map<?, ?> map) {
                    Body body = new Body(place, map, faults);
                    T read = item.apply(body);
                    body.noteUnknown();
                    items.add(read);
                } else {
                    faults.add(place, "api.object");
                }
            }
            return items;
        });
    }

    /** Takes note that these members of an item may be sent back but are not the sender's to change. */
    public Body ignoring(String... names) {
        asked.addAll(List.of(names));
        return this;
    }

    /** Reads the body of a change: the item's own id may be in it, another one may not. */
    public Body ofItem(String id) {
        String sent = take("id", String.class, "api.text", Function.identity());
        faults.require(sent == null || sent.equals(id), at("id"), "api.otherItem");
        return this;
    }

    /** The version of the item that the sender saw, which a change has to name. */
    public Integer version() {
        required("version");
        return whole("version", 0, Integer.MAX_VALUE);
    }

    /** Notes members of this object that nobody asked for. */
    public void noteUnknown() {
        for (Object name : members.keySet()) {
            if (!asked.contains(name)) {
                faults.add(at((String) name), "api.unknown");
            }
        }
    }

    /** @throws lu.daach.kernel.InvalidInput when anything was found wrong, here or in an object inside */
    public void finish() {
        noteUnknown();
        faults.refuseIfAny();
    }

    private LocalDate parsed(String name, String text) {
        LocalDate date = parse(text);
        faults.require(date != null, at(name), "api.date");
        return date;
    }

    /** The day that is written as 2026-11-15; null when it is none, or one that nobody can mean. */
    static LocalDate parse(String text) {
        try {
            LocalDate date = LocalDate.parse(text, DATE);
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private <S, T> T take(String name, Class<S> type, String wrongType, Function<S, T> read) {
        asked.add(name);
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!type.isInstance(value)) {
            faults.add(at(name), wrongType);
            return null;
        }
        return read.apply(type.cast(value));
    }
}

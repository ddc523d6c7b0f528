package lu.daach.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lu.daach.account.rules.ShareRate;
import lu.daach.account.rules.StateRate;
import lu.daach.kernel.Money;

/** The dated amounts of this module, as its files have them: comments begin with a hash, the first other line has the names. */
@ApplicationScoped
class Rates {

    private final List<StateRate> state = lines("state-participation.csv").stream()
            .map(cells -> new StateRate(LocalDate.parse(cells[0]), new Money(new BigDecimal(cells[1])), new Money(new BigDecimal(cells[2])))).toList();
    private final List<ShareRate> communes = lines("commune-share.csv").stream()
            .map(cells -> new ShareRate(LocalDate.parse(cells[0]), new BigDecimal(cells[1]))).toList();

    List<StateRate> ofState() {
        return state;
    }

    List<ShareRate> ofCommunes() {
        return communes;
    }

    private static List<String[]> lines(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(Rates.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).skip(1).map(line -> line.split(";")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

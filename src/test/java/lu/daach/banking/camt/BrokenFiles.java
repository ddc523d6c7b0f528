package lu.daach.banking.camt;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lu.daach.banking.camt.BankStyles.Booked;

/** Statements that were sound before something happened to them; the same for the same seed. */
public final class BrokenFiles {

    private static final int MOST_CHANGES = 3;
    private static final int LONGEST_HOLE = 60;
    private static final String[] PIECES = {"<", ">", "&#0;", "&x;", "\u0000", "</Ntry>", "<Ntry>", "]]>", "<![CDATA[", "<!--", "-1", "1e9", "NaN", "\ufeff",
        "<?x y?>", "encoding='EBCDIC'", "99999999999999999999", ".123456789012345678", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>", "xmlns:xi='http://www.w3.org/2001/XInclude'",
        "<xi:include href='file:///etc/passwd'/>", "xsi:schemaLocation='http://127.0.0.1:1/ x'", "Ccy=\"USD\"", "DBIT", "PDNG", "2026-02-30", "\ud800", "<a>".repeat(60), "x".repeat(30_000)};

    private final List<byte[]> seeds = new ArrayList<>();
    private final Random random;

    public BrokenFiles(String iban, long seed) {
        this.random = new Random(seed);
        List<List<Booked>> lines = List.of(List.of(Booked.of("236.96", "A1").referring("RF18 5390 0754 7034"), Booked.of("-12.5", "A2"), Booked.of("100", null)),
                List.of(Booked.of("0.01", null), Booked.of("0.01", null)), List.of());
        for (String version : List.of("02", "04", "08")) {
            for (boolean prefixed : List.of(true, false)) {
                BankStyles bank = new BankStyles(version, prefixed);
                for (List<Booked> some : lines) {
                    seeds.add(BankStyles.bytes(bank.file(bank.statement(iban, "S1", "5.00", some))));
                    seeds.add(BankStyles.bytes(bank.file(bank.statement(iban, "S1", "-5.00", some), bank.statement(iban, "S2", "329.46", lines.get(0)))));
                }
            }
        }
        BankStyles bank = new BankStyles("08", false);
        String plain = bank.file(bank.statement(iban, "S1", "5.00", lines.get(0)));
        seeds.add(plain.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
        seeds.add(plain.replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"").getBytes(StandardCharsets.ISO_8859_1));
        seeds.add(("\ufeff" + plain).getBytes(StandardCharsets.UTF_8));
        seeds.add(plain.replaceAll("<Bal>.*?</Bal>", "").getBytes(StandardCharsets.UTF_8));
    }

    public byte[] next() {
        byte[] file = seeds.get(random.nextInt(seeds.size())).clone();
        for (int change = 1 + random.nextInt(MOST_CHANGES); change > 0; change--) {
            file = changed(file, random.nextInt(file.length));
        }
        return file;
    }

    private byte[] changed(byte[] file, int at) {
        switch (random.nextInt(4)) {
            case 0 -> {
                file[at] = (byte) random.nextInt(256);
                return file;
            }
            case 1 -> {
                return Arrays.copyOf(file, Math.max(1, at));
            }
            case 2 -> {
                return joined(file, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8), at);
            }
            default -> {
                byte[] shorter = joined(file, at, new byte[0], Math.min(file.length, at + 1 + random.nextInt(LONGEST_HOLE)));
                return shorter.length == 0 ? new byte[] {'<'} : shorter;
            }
        }
    }

    private static byte[] joined(byte[] file, int until, byte[] piece, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, until);
        out.writeBytes(piece);
        out.write(file, from, file.length - from);
        return out.toByteArray();
    }
}

package lu.daach.attachment.inspection;

import java.util.List;

/** Finds what other programs would take for theirs: archives, programs and pages hidden inside or behind a paper. */
final class Foreign {

    private static final List<String> EXACT = List.of("Rar!\u001a\u0007", "7z\u00bc\u00af\u0027\u001c", "MSCF\u0000\u0000\u0000\u0000", "%PDF-");
    private static final List<String> MARKUP = List.of("<script", "<html", "<svg ", "<svg>", "<?php", "<iframe", "<!doctype", "<body ", "<body>",
            "<object ", "<embed ");
    private static final int ISO_HEAD = 0x8001;
    private static final int TAR_HEAD = 257;
    private static final int END_OF_ZIP = 22;

    private Foreign() {
    }

    /** @param from where to begin; what begins the paper itself stands before it */
    static void refuse(byte[] content, int from) throws Refused {
        for (int i = from; i < content.length; i++) {
            switch (content[i]) {
                case 'R', '7', 'M', '%' -> refuseIf(EXACT.stream().anyMatch(exactly(content, i)));
                case '<' -> refuseIf(markup(content, i));
                case 'P' -> refuseIf(endOfZip(content, i));
                default -> {
                }
            }
        }
        refuseIf(Bytes.at(content, TAR_HEAD, "ustar"));
        for (int sector = 0; sector < 3; sector++) {
            refuseIf(Bytes.at(content, ISO_HEAD + sector * 0x800, "CD001"));
        }
    }

    private static java.util.function.Predicate<String> exactly(byte[] content, int position) {
        return mark -> mark.charAt(0) == content[position] && Bytes.at(content, position, mark);
    }

    private static boolean markup(byte[] content, int position) {
        for (String mark : MARKUP) {
            if (Bytes.atAnyCase(content, position, mark)) {
                return true;
            }
        }
        return false;
    }

    /** The end of a list of an archive, by which programs find it wherever it stands. */
    private static boolean endOfZip(byte[] content, int position) {
        return Bytes.at(content, position, "PK\u0005\u0006") && position + END_OF_ZIP <= content.length
                || Bytes.at(content, position, "PK\u0003\u0004") && position + END_OF_ZIP <= content.length
                && Bytes.u16Little(content, position + 4) <= 63 && Bytes.u16Little(content, position + 8) <= 99;
    }

    private static void refuseIf(boolean found) throws Refused {
        if (found) {
            throw new Refused(Refused.ACTIVE);
        }
    }
}

package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Money;
import lu.daach.letter.Example;
import lu.daach.letter.LetterKey;
import lu.daach.letter.LetterSource;
import lu.daach.letter.rules.LetterText;

/** What an aid has to say in a letter to the household. */
@ApplicationScoped
class AidLetters implements LetterSource {

    @Inject
    private Aids aids;

    @Inject
    private Advances advances;

    @Inject
    private Vouchers vouchers;

    @Override
    public SubjectKind kind() {
        return SubjectKind.AID;
    }

    @Override
    public UUID household(UUID aid) {
        return aids.get(aid).household();
    }

    @Override
    public Map<LetterKey, Object> values(UUID id, Language language) {
        AidSheet aid = aids.get(id);
        Map<LetterKey, Object> values = new EnumMap<>(LetterKey.class);
        values.put(LetterKey.AID_KIND, Messages.text(language, "followup.aidKind." + aid.kind().code()));
        values.put(LetterKey.AID_NUMBER, Integer.toString(aid.number()));
        values.put(LetterKey.AID_REQUESTED, aid.requestedOn());
        values.put(LetterKey.AID_PURPOSE, aid.purpose());
        values.put(LetterKey.AID_DECIDE_BY, aid.decideBy());
        values.put(LetterKey.AID_AMOUNT, amount(aid.grantedAmount() == null ? aid.amount() : aid.grantedAmount(), aid, language));
        if (aid.decidedOn() != null) {
            values.put(LetterKey.AID_DECIDED, aid.decidedOn());
            values.put(LetterKey.AID_DECIDER, Messages.text(language, "followup.aidByLetter." + aid.decidedBy()));
            values.put(LetterKey.AID_REASON, aid.reason());
            values.put(LetterKey.AID_STARTS, aid.startsOn());
            values.put(LetterKey.AID_ENDS, aid.lastDay());
        }
        if (aid.revokedOn() != null) {
            values.put(LetterKey.AID_REVOKED, aid.revokedOn());
            values.put(LetterKey.AID_REVOKED_REASON, aid.revokedReason());
        }
        advances.of(id).ifPresent(advance -> values.put(LetterKey.AID_SCHEDULE, schedule(advance, language)));
        values.put(LetterKey.AID_VOUCHERS, vouchers(vouchers.of(id), language));
        return values;
    }

    @Override
    public List<Example> examples(int most) {
        return aids.register(null, 0, most).items().stream()
                .map(aid -> new Example(new Subject(SubjectKind.AID, aid.id()), aid.householdName() + " · " + aid.number())).toList();
    }

    private static String amount(Money amount, AidSheet aid, Language language) {
        String money = Formats.money(amount.amount(), language);
        return aid.monthly() ? money + " " + Messages.text(language, "followup.aidPer.month") : money;
    }

    private static List<String> schedule(AdvanceSheet advance, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add("|= " + Messages.text(language, "followup.aidLetter.due") + " | " + Messages.text(language, "followup.aidLetter.part") + " |");
        advance.schedule().forEach(part -> lines.add("| " + Formats.date(part.dueOn(), language) + " | "
                + Formats.money(part.amount().amount(), language) + " |"));
        return lines;
    }

    /** Those that can still be used. */
    private static List<String> vouchers(List<VoucherSheet> all, Language language) {
        List<String> lines = new ArrayList<>();
        for (VoucherSheet voucher : all) {
            if (voucher.open()) {
                lines.add("| **" + voucher.number() + "** | " + LetterText.plain(voucher.place()) + " | "
                        + Optional.ofNullable(voucher.amount()).map(worth -> Formats.money(worth.amount(), language)).orElse("") + " | "
                        + Formats.date(voucher.validUntil(), language) + " |");
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, "|= " + Messages.text(language, "followup.aidLetter.voucher") + " | " + Messages.text(language, "followup.aidLetter.place") + " | "
                    + Messages.text(language, "followup.aidLetter.worth") + " | " + Messages.text(language, "followup.aidLetter.until") + " |");
        }
        return lines;
    }
}

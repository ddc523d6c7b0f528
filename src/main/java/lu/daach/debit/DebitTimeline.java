package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dossier.Happening;
import lu.daach.dossier.Subject;
import lu.daach.dossier.SubjectKind;
import lu.daach.dossier.TimelineSource;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Permission;

/** What happened with a household's mandates and what was collected by them. */
@ApplicationScoped
class DebitTimeline implements TimelineSource {

    private static final String ITEMS = """
            select i.amount, i.due_on, i.returned_on, i.mandate_id from debit.item i
            join debit.collection c on c.region_id = i.region_id and c.id = i.collection_id
            where i.region_id = kernel.region() and c.state = 'released' and i.household_id = ?""";

    @Inject
    private MandateStore mandates;

    @Inject
    private Rows rows;

    @Override
    public Permission needs() {
        return Permission.PREPARE_PAYMENTS;
    }

    @Override
    public List<Happening> of(Subject subject) {
        List<Happening> told = new ArrayList<>();
        if (subject.kind() != SubjectKind.HOUSEHOLD) {
            return told;
        }
        for (Mandate mandate : mandates.list(null, subject.id())) {
            told.add(new Happening(mandate.signedOn(), Happening.Kind.MONEY, Sentence.of("debit.told.signed", mandate.reference()), mandate.by(), path(mandate.id())));
            if (mandate.revokedOn() != null) {
                told.add(new Happening(mandate.revokedOn(), Happening.Kind.MONEY, Sentence.of("debit.told.revoked", mandate.reference()), null, path(mandate.id())));
            }
        }
        rows.all(on -> on.prepareStatement(ITEMS), row -> {
            Object mandate = row.getObject("mandate_id");
            Money amount = new Money(row.getBigDecimal("amount"));
            LocalDate back = row.getObject("returned_on", LocalDate.class);
            told.add(new Happening(row.getObject("due_on", LocalDate.class), Happening.Kind.MONEY, Sentence.of("debit.told.collected", amount), null, path(mandate)));
            return back == null || told.add(new Happening(back, Happening.Kind.MONEY, Sentence.of("debit.told.returned", amount), null, path(mandate)));
        }, subject.id());
        return told;
    }

    private static String path(Object mandate) {
        return "/debit/mandate.xhtml?id=" + mandate;
    }
}

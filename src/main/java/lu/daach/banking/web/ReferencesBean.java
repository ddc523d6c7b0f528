package lu.daach.banking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lu.daach.banking.AskedPayment;
import lu.daach.banking.Payments;
import lu.daach.banking.rules.CreditorReference;
import lu.daach.banking.rules.EpcPayment;

/** The references of a household, for pages of other modules: {@code #{references.of(id)}}. Read once a request. */
@Named("references")
@RequestScoped
public class ReferencesBean {

    @Inject
    private Payments payments;

    private final Map<UUID, Optional<AskedPayment>> asked = new HashMap<>();
    private final Map<UUID, List<String>> known = new HashMap<>();

    /** In groups of four, the latest contract's first. */
    public List<String> of(UUID household) {
        return known.computeIfAbsent(household, id -> payments.references(id).stream().map(CreditorReference::grouped).toList());
    }

    /** What the household is asked to pay now; null when there is nothing. */
    public AskedPayment asked(UUID household) {
        return asked.computeIfAbsent(household, id -> Optional.ofNullable(payments.asked(id))).orElse(null);
    }

    /** The code that a banking application reads (EPC069-12). */
    public QrPath qr(AskedPayment payment) {
        return QrPath.of(EpcPayment.text(payment.payee(), payment.iban(), payment.amount().amount(), payment.reference()));
    }

    public String grouped(String number) {
        return CreditorReference.grouped(number);
    }
}

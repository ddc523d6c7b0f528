package lu.daach.banking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.banking.Payments;
import lu.daach.banking.rules.CreditorReference;

/** The references of a household, for pages of other modules: {@code #{references.of(id)}}. Read once a request. */
@Named("references")
@RequestScoped
public class ReferencesBean {

    @Inject
    private Payments payments;

    private final Map<UUID, List<String>> known = new HashMap<>();

    /** In groups of four, the latest contract's first. */
    public List<String> of(UUID household) {
        return known.computeIfAbsent(household, id -> payments.references(id).stream().map(CreditorReference::grouped).toList());
    }
}

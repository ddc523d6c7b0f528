package lu.daach.arrears.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lu.daach.arrears.Tenancies;
import lu.daach.arrears.TenancyCard;

/** The tenancy of a household, for pages of other modules: {@code #{riskPanel.of(id)}}. Read once a request. */
@Named
@RequestScoped
public class RiskPanel {

    @Inject
    private Tenancies tenancies;

    private final Map<UUID, Optional<TenancyCard>> read = new HashMap<>();

    /** Null when it lives nowhere. */
    public TenancyCard of(UUID household) {
        return read.computeIfAbsent(household, tenancies::card).orElse(null);
    }
}

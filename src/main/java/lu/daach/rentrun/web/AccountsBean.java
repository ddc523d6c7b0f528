package lu.daach.rentrun.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Sentence;
import lu.daach.page.Attempt;
import lu.daach.rentrun.AccountLine;
import lu.daach.rentrun.Accounts;
import lu.daach.rentrun.HouseholdAccount;
import lu.daach.rentrun.OwnerAccount;

/** Accounts in a nutshell, for the fragments that other pages include: {@code #{accounts.household(id)}}. Read once a request. */
@Named("accounts")
@RequestScoped
public class AccountsBean {

    private static final int LATEST = 5;

    @Inject
    private Accounts accounts;

    private final Map<UUID, HouseholdAccount> households = new HashMap<>();
    private final Map<UUID, OwnerAccount> owners = new HashMap<>();
    private final Map<UUID, List<AccountLine>> latest = new HashMap<>();

    public HouseholdAccount household(UUID id) {
        return households.computeIfAbsent(id, accounts::household);
    }

    /** The last charges of a household. */
    public List<AccountLine> charges(UUID household) {
        return latest.computeIfAbsent(household, id -> accounts.charges(id, 0, LATEST).items());
    }

    public OwnerAccount owner(UUID id) {
        return owners.computeIfAbsent(id, accounts::owner);
    }

    /** The last movements of an owner. */
    public List<AccountLine> dues(UUID owner) {
        return latest.computeIfAbsent(owner, id -> accounts.dues(id, 0, LATEST).items());
    }

    /** The text in the reader's language. */
    public String words(Sentence sentence) {
        return sentence.in(Attempt.language());
    }
}

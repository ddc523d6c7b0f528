package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import lu.daach.arrears.Arrears;
import lu.daach.arrears.ArrearsLine;
import lu.daach.arrears.rules.Next;
import lu.daach.kernel.Ids;

/** What a social worker sees of a household's account: what is owed, and what comes next. */
@Named
@RequestScoped
public class AccountPanel {

    @Inject
    private Arrears arrears;

    private final Map<String, ArrearsLine> read = new HashMap<>();

    public ArrearsLine of(Object household) {
        return read.computeIfAbsent(String.valueOf(household), id -> arrears.standing(Ids.known(id)));
    }

    /** Key of what comes next; null when nothing does. */
    public String next(Object household) {
        Next next = of(household).next();
        return switch (next.state()) {
            case STEP -> "arrears.next." + next.step().kind().code();
            case PLAN, STOPPED -> "arrears.next." + next.code();
            default -> null;
        };
    }
}

package lu.daach.charges.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.charges.ChargeStatements;
import lu.daach.charges.StatementLine;
import lu.daach.charges.StatementState;
import lu.daach.kernel.Ids;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** All yearly accounts, and the way to the costs of a dwelling. */
@Named
@ViewScoped
public class ChargesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ChargeStatements statements;

    @Inject
    private Attempt attempt;

    private String dwelling;
    private SliceModel<StatementLine> lines;

    public SliceModel<StatementLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> statements.list(null, first, most));
        }
        return lines;
    }

    public List<SelectItem> getDwellings() {
        return statements.dwellings().entrySet().stream().map(one -> new SelectItem(one.getKey().toString(), one.getValue())).toList();
    }

    public String show() {
        return attempt.go(() -> ChargeDwellingPage.here(Ids.known(dwelling).toString(), null));
    }

    public String chip(StatementLine line) {
        return look(line.state());
    }

    static String look(StatementState state) {
        return switch (state) {
            case DRAFT -> "soon";
            case BOOKED -> "done";
            case DROPPED, UNDONE -> "quiet";
        };
    }

    public String getDwelling() {
        return dwelling;
    }

    public void setDwelling(String dwelling) {
        this.dwelling = dwelling;
    }
}

package lu.daach.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lu.daach.exchange.ImportBatch;
import lu.daach.exchange.ImportBatch.Found;
import lu.daach.exchange.ImportBatch.Hanging;
import lu.daach.exchange.ImportKind;
import lu.daach.exchange.Imports;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Sentence;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** One file: naming its columns, looking at what was found, keeping what is good, taking it back. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STEPS = List.of("stepFile", "stepColumns", "stepCheck", "stepDone");

    @Inject
    private Imports imports;

    @Inject
    private Attempt attempt;

    private String id;
    private String show;
    private ArrayList<SheetForm> sheets;
    private transient ImportBatch batch;
    private transient List<Hanging> hanging;
    private SliceModel<Found> findings;

    /** @param state {@code done}, {@code now} or {@code later} */
    public record Step(String name, String state) {
    }

    public void open() {
        batch = imports.get(Ids.known(id));
    }

    /** Looks how far the work has come. */
    public void look() {
        batch = null;
        sheets = null;
        hanging = null;
        findings = null;
    }

    public ImportBatch getBatch() {
        if (batch == null) {
            open();
        }
        return batch;
    }

    public List<Step> getSteps() {
        ImportBatch seen = getBatch();
        int now = seen.state().equals("mapping") ? seen.running() == null ? 1 : 2 : seen.state().equals("checked") ? 2 : STEPS.size() - 1;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            steps.add(new Step(STEPS.get(i), i < now ? "done" : i == now ? "now" : "later"));
        }
        return steps;
    }

    public List<SheetForm> getSheets() {
        if (sheets == null) {
            sheets = new ArrayList<>();
            getBatch().parts().forEach(part -> sheets.add(new SheetForm(part)));
        }
        return sheets;
    }

    public List<ImportKind> getKinds() {
        return List.of(ImportKind.values());
    }

    public void kindChosen(SheetForm sheet) {
        ImportKind kind = ImportKind.of(sheet.getKind());
        sheet.fill(kind, kind == null ? Map.of() : imports.guess(Ids.known(id), sheet.getPosition(), kind));
    }

    public String check() {
        return work(() -> {
            imports.map(Ids.known(id), getSheets().stream().map(SheetForm::taken).toList());
            imports.check(Ids.known(id));
        });
    }

    public String leaveOut() {
        return work(() -> {
            imports.leaveOutWarned(Ids.known(id));
            imports.check(Ids.known(id));
        });
    }

    /** Back to the columns. */
    public String back() {
        return work(() -> imports.map(Ids.known(id), List.of()));
    }

    public String accept() {
        return work(() -> imports.accept(Ids.known(id)));
    }

    public String undo() {
        return work(() -> imports.undo(Ids.known(id)));
    }

    public String discard() {
        return attempt.go(() -> {
            imports.discard(Ids.known(id));
            return "/exchange/imports.xhtml?faces-redirect=true";
        }, "exchange.import.discarded");
    }

    private String work(Runnable job) {
        return attempt.go(() -> {
            job.run();
            look();
            return null;
        });
    }

    public List<Hanging> getHanging() {
        if (hanging == null) {
            hanging = imports.hanging(Ids.known(id));
        }
        return hanging;
    }

    public SliceModel<Found> getFindings() {
        if (findings == null) {
            findings = new SliceModel<>((first, most) -> imports.findings(Ids.known(id), "warning".equals(show) ? "warning" : "fault", first, most));
        }
        return findings;
    }

    public String say(Sentence sentence) {
        return sentence == null ? "" : sentence.in(Attempt.language());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}

package lu.daach.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.exchange.ImportBatch;
import lu.daach.exchange.ImportKind;
import lu.daach.exchange.Imports;
import lu.daach.page.SliceModel;

/** The files that the organisation has brought in, and where to bring in another. */
@Named
@ViewScoped
public class ImportsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Imports imports;

    private SliceModel<ImportBatch> lines;

    public SliceModel<ImportBatch> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> imports.list(first, most));
        }
        return lines;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    public List<ImportKind> getKinds() {
        return List.of(ImportKind.values());
    }
}

package lu.daach.privacy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.kernel.Slice;
import lu.daach.page.SliceModel;
import lu.daach.privacy.Retention;
import lu.daach.privacy.RetentionLine;

/** The calendar of retention. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Retention retention;

    private SliceModel<RetentionLine> lines;

    public SliceModel<RetentionLine> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> {
                List<RetentionLine> all = retention.calendar(null);
                return new Slice<>(all.stream().skip(first).limit(most).toList(), all.size());
            });
        }
        return lines;
    }

    public long getTotal() {
        return getLines().getTotal();
    }

    /** How the state looks as a chip. */
    public String look(RetentionLine line) {
        return switch (line.state()) {
            case KEPT -> "quiet";
            case OVER -> "soon";
            case NOTICED -> "broken";
            case HELD -> "today";
        };
    }
}

package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import lu.daach.followup.Closings;
import lu.daach.followup.PathFigures;

/** What became of households after the end, by where they went. */
@Named
@RequestScoped
public class PathsPage {

    @Inject
    private Closings closings;

    private PathFigures figures;

    public PathFigures getFigures() {
        if (figures == null) {
            figures = closings.paths();
        }
        return figures;
    }
}

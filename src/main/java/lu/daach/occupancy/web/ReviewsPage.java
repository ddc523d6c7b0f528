package lu.daach.occupancy.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.occupancy.Occupancies;
import lu.daach.occupancy.OccupancyFilter;
import lu.daach.occupancy.OccupancySheet;
import lu.daach.occupancy.ReviewLine;
import lu.daach.occupancy.Reviews;
import lu.daach.organisation.Installation;
import lu.daach.page.SliceModel;

/** The work list of reviews: those due by window of days, and those that were done. */
@Named
@ViewScoped
public class ReviewsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SOON = 30;

    @Inject
    private Occupancies occupancies;

    @Inject
    private Reviews reviews;

    @Inject
    private Installation installation;

    private String show;
    private String review = "90";
    private String q;
    private String scheme;
    private String commune;
    private SliceModel<OccupancySheet> lines;
    private SliceModel<ReviewLine> doneLines;

    public SliceModel<OccupancySheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> occupancies.list(filter(review), first, most));
        }
        return lines;
    }

    public SliceModel<ReviewLine> getDoneLines() {
        if (doneLines == null) {
            doneLines = new SliceModel<>((first, most) -> reviews.done(filter(review), first, most));
        }
        return doneLines;
    }

    public long getTotal() {
        return isDone() ? getDoneCount() : count(review);
    }

    public long count(String window) {
        return occupancies.count(filter(window));
    }

    public long getDoneCount() {
        return reviews.done(filter(review), 0, 1).total();
    }

    public boolean isDone() {
        return "done".equals(show);
    }

    private OccupancyFilter filter(String window) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("review", window);
        parameters.put("q", q);
        parameters.put("scheme", scheme);
        parameters.put("commune", commune);
        return OccupancyFilter.reviewsDue(parameters, installation.today());
    }

    /** How many days from today; less than 0 when it is overdue. */
    public long days(OccupancySheet line) {
        return ChronoUnit.DAYS.between(installation.today(), line.reviewDueOn());
    }

    public String look(OccupancySheet line) {
        long days = days(line);
        return days < 0 ? "broken" : days <= SOON ? "soon" : "quiet";
    }

    public List<SelectItem> getSchemeWords() {
        return ListWords.schemes();
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getReview() {
        return review;
    }

    public void setReview(String review) {
        this.review = review;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }
}

package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import lu.daach.desk.Day;
import java.util.List;
import lu.daach.desk.Desk;
import lu.daach.desk.Recent;
import lu.daach.desk.RecentFile;

/** My day. */
@Named
@RequestScoped
public class IndexPage {

    @Inject
    private Desk desk;

    @Inject
    private Recent recent;

    private Day day;

    /** What I last had open, the latest first. */
    public List<RecentFile> getSeen() {
        return recent.seen();
    }

    /** What I last changed, the latest first. */
    public List<RecentFile> getChanged() {
        return recent.changed();
    }

    public Day getDay() {
        if (day == null) {
            day = desk.today();
        }
        return day;
    }
}

package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import lu.daach.desk.Day;
import lu.daach.desk.Desk;

/** My day. */
@Named
@RequestScoped
public class IndexPage {

    @Inject
    private Desk desk;

    private Day day;

    public Day getDay() {
        if (day == null) {
            day = desk.today();
        }
        return day;
    }
}

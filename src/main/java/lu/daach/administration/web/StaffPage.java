package lu.daach.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.organisation.Accounts;
import lu.daach.organisation.StaffSheet;

/** Everybody who works here, by organisation. */
@Named
@RequestScoped
public class StaffPage {

    @Inject
    private Accounts accounts;

    private List<StaffSheet> lines;

    public List<StaffSheet> getLines() {
        if (lines == null) {
            lines = accounts.all();
        }
        return lines;
    }
}

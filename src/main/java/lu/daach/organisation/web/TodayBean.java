package lu.daach.organisation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import lu.daach.organisation.Installation;

/** The day on which the pages are looked at. */
@Named("today")
@RequestScoped
public class TodayBean {

    @Inject
    private Installation installation;

    public LocalDate getDate() {
        return installation.today();
    }

    public boolean isDemonstration() {
        return installation.demonstration();
    }
}

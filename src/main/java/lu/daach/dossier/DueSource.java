package lu.daach.dossier;

import java.time.LocalDate;
import java.util.List;
import lu.daach.organisation.Permission;

/** What falls due in one module; asked within the use-case of the desk, for people who have the permission. */
public interface DueSource {

    Permission needs();

    /**
     * @param today the business day
     * @param until the last day that is looked ahead to
     * @return what is open and due on or before {@code until}, what is overdue included
     */
    List<Due> open(LocalDate today, LocalDate until);
}

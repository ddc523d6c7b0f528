package lu.daach.dossier;

import java.util.List;
import lu.daach.organisation.Permission;

/** What one module knows to have happened in a file; asked within the use-case of the desk, for readers who have the permission. */
public interface TimelineSource {

    Permission needs();

    /** @return in no particular order; empty for a kind of file that the module has nothing to say about */
    List<Happening> of(Subject subject);
}

package lu.daach.dossier;

import java.util.List;
import lu.daach.organisation.Permission;

/** What one module finds for words that somebody types; asked within the use-case of the desk, for readers who have the permission. */
public interface SearchSource {

    Permission needs();

    /**
     * @param words as typed, trimmed, 2 to 100 characters
     * @param most the most answers that are wanted
     * @return the best first
     */
    List<Found> find(String words, int most);
}

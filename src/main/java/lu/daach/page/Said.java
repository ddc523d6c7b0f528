package lu.daach.page;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What the next page begins with after a redirect, in place of the flash of Faces, whose cookie has not our attributes. */
@SessionScoped
public class Said implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> keys = new ArrayList<>();

    public synchronized void onNextPage(String key) {
        keys.add(key);
    }

    /** Gives what was said and forgets it. */
    synchronized List<String> take() {
        List<String> taken = List.copyOf(keys);
        keys.clear();
        return taken;
    }
}

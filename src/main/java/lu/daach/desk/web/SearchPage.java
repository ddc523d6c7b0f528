package lu.daach.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.desk.FoundGroup;
import lu.daach.desk.Search;

/** Search everywhere; what is looked for stands in the address. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int MOST = 20;

    @Inject
    private Search search;

    private String q;
    private List<FoundGroup> groups;

    /** Whether there is enough to look for. */
    public boolean isAsked() {
        return q != null && q.strip().length() >= SHORTEST;
    }

    public List<FoundGroup> getGroups() {
        if (groups == null) {
            groups = search.find(q.substring(0, Math.min(q.length(), LONGEST)), MOST);
        }
        return groups;
    }

    public long getTotal() {
        return isAsked() ? getGroups().stream().mapToLong(group -> group.items().size()).sum() : 0;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}

package lu.daach.household.web;

import java.io.Serializable;

/** A person of the file that is closed, and who of the kept file is the same. */
public final class SamePersonRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String label;
    private String same;

    SamePersonRow(String key, String label, String same) {
        this.key = key;
        this.label = label;
        this.same = same;
    }

    public String getKey() {
        return key;
    }

    public String getLabel() {
        return label;
    }

    /** The key of the same person; a sign for nobody, when the person comes along. */
    public String getSame() {
        return same;
    }

    public void setSame(String same) {
        this.same = same;
    }
}

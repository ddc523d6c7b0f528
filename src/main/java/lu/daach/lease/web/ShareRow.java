package lu.daach.lease.web;

import java.io.Serializable;

/** A line of the form of shares. */
public class ShareRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String owner;
    private String fraction;

    ShareRow(String owner, String fraction) {
        this.owner = owner;
        this.fraction = fraction;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getFraction() {
        return fraction;
    }

    public void setFraction(String fraction) {
        this.fraction = fraction;
    }
}

package lu.daach.lease.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.lease.HeadLeaseFile;
import lu.daach.lease.HeadLeaseFiles;
import lu.daach.lease.HeadLeaseSheet;
import lu.daach.lease.OwnerSheet;
import lu.daach.lease.Owners;
import lu.daach.lease.Share;
import lu.daach.page.Attempt;

/** The form of shares: several owners of one home, each with a fraction. */
@Named
@ViewScoped
public class SharesPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SUGGESTIONS = 20;

    @Inject
    private HeadLeaseFiles files;

    @Inject
    private Owners owners;

    @Inject
    private Attempt attempt;

    private String lease;
    private final List<ShareRow> rows = new ArrayList<>();

    private transient HeadLeaseSheet sheet;

    /** Fills the form with the shares as they stand; with the owner of the lease, where nothing was said. */
    public void open() {
        HeadLeaseFile file = files.get(Ids.known(lease));
        sheet = file.lease();
        if (rows.isEmpty()) {
            file.shares().forEach(share -> rows.add(new ShareRow(share.owner().toString(), share.fraction())));
            if (rows.isEmpty()) {
                rows.add(new ShareRow(sheet.owner().toString(), "1/2"));
                rows.add(new ShareRow(null, "1/2"));
            }
        }
    }

    /** @throws lu.daach.kernel.Missing when there is no such lease */
    public HeadLeaseSheet getSheet() {
        if (sheet == null) {
            sheet = files.get(Ids.known(lease)).lease();
        }
        return sheet;
    }

    public void more() {
        rows.add(new ShareRow(null, null));
    }

    public void remove(ShareRow row) {
        rows.remove(row);
    }

    /** Everything belongs to the owner of the lease. */
    public String whole() {
        return attempt.go(() -> {
            files.share(Ids.known(lease), List.of(), new Faults());
            return next();
        }, "lease.shares.saved");
    }

    public String save() {
        return attempt.go(() -> {
            Faults faults = new Faults();
            List<Share> shares = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                UUID owner = rows.get(i).getOwner() == null || rows.get(i).getOwner().isBlank() ? null : Ids.known(rows.get(i).getOwner());
                shares.add(Share.read(owner, rows.get(i).getFraction(), "/shares/" + i, faults));
            }
            files.share(Ids.known(lease), shares, faults);
            return next();
        }, "lease.shares.saved");
    }

    private String next() {
        return "/lease/head-lease-file.xhtml?faces-redirect=true&id=" + lease;
    }

    /** Ids of owners whose name holds the words. */
    public List<String> ownersLike(String words) {
        return owners.list(words, 0, MOST_SUGGESTIONS).items().stream().map(OwnerSheet::id).map(UUID::toString).toList();
    }

    /** @param ownerId may be null or blank: nobody is chosen */
    public String nameOf(String ownerId) {
        return ownerId == null || ownerId.isBlank() ? "" : owners.get(Ids.known(ownerId)).name();
    }

    public List<ShareRow> getRows() {
        return rows;
    }

    public String getLease() {
        return lease;
    }

    public void setLease(String lease) {
        this.lease = lease;
    }
}

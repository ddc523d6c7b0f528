package lu.daach.debit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import lu.daach.debit.CollectionItem;
import lu.daach.debit.CollectionSheet;
import lu.daach.debit.Collections;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Caller;
import lu.daach.page.Attempt;
import lu.daach.page.Download;
import lu.daach.page.SliceModel;
import lu.daach.payment.OrderState;

/** One collection: checked, released with a code or rejected with a reason, told to the households, and its file. */
@Named
@ViewScoped
public class CollectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Collections collections;

    @Inject
    private Caller caller;

    @Inject
    private Attempt attempt;

    private String id;
    private String code;
    private String reason;
    /** Chosen when the page is shown: however often the button is pressed, the collection is released once. */
    private final String key = Ids.fresh().toString();
    private transient CollectionSheet sheet;

    /** @throws lu.daach.kernel.Missing when the address names no collection */
    public void open() {
        getSheet();
    }

    public CollectionSheet getSheet() {
        if (sheet == null) {
            sheet = collections.get(Ids.known(id));
        }
        return sheet;
    }

    public SliceModel<CollectionItem> getItems() {
        return SliceModel.of(getSheet().items());
    }

    public String getLook() {
        return CollectionsPage.look(getSheet().line().state());
    }

    public String look(CollectionItem item) {
        return switch (item.state()) {
            case "credited" -> "done";
            case "returned" -> "broken";
            default -> "quiet";
        };
    }

    public boolean isDraft() {
        return getSheet().line().state() == OrderState.DRAFT;
    }

    public boolean isReleased() {
        return getSheet().line().state() == OrderState.RELEASED;
    }

    /** Whether the reader drafted it, and so cannot release it. */
    public boolean isMine() {
        return getSheet().line().createdBy().equals(caller.actor().staff());
    }

    /** What is asked before the collection is released: the sums once more. */
    public String getQuestion() {
        return Messages.text(Attempt.language(), "debit.collection.question", getSheet().line().total(), getSheet().line().transactions(), getSheet().firstDay());
    }

    public String release() {
        return attempt.go(() -> {
            if (!collections.release(Ids.known(id), code, key).proved()) {
                throw InvalidInput.at("/code", "payment.code");
            }
            collections.keepFile(Ids.known(id));
            return again();
        }, "debit.collection.releasedNow");
    }

    public String reject() {
        return attempt.go(() -> {
            collections.reject(Ids.known(id), reason == null ? "" : reason, new Faults());
            return again();
        }, "debit.collection.rejectedNow");
    }

    public String tell() {
        return attempt.go(() -> {
            collections.tell(Ids.known(id));
            return again();
        }, "debit.collection.toldNow");
    }

    /** Sends the file to the browser. */
    public void download() {
        attempt.go(() -> {
            Download.send("pain.008-" + getSheet().line().number() + ".xml", "application/xml", collections.file(Ids.known(id)));
            return null;
        });
    }

    private String again() {
        return "/debit/collection.xhtml?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

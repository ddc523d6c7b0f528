package lu.daach.letter.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import lu.daach.letter.LetterheadCard;
import lu.daach.letter.LetterheadSheet;
import lu.daach.letter.Letterheads;
import lu.daach.letter.WindowSide;
import lu.daach.page.Attempt;
import lu.daach.page.Download;

/** The head of the organisation's letters. */
@Named
@ViewScoped
public class LetterheadPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** One more than may be sent is read, so that too much is seen to be too much. */
    private static final int MOST_READ = 200 * 1024 + 1;

    @Inject
    private Letterheads heads;

    @Inject
    private Attempt attempt;

    private int version;
    private String name;
    private String address;
    private String phone;
    private String email;
    private String web;
    private String place;
    private String closing;
    private String windowSide;
    private boolean logoThere;
    private boolean withoutLogo;
    private transient Part logo;

    public void open() {
        LetterheadSheet head = heads.present();
        version = head.version();
        name = head.name();
        address = head.address();
        phone = head.phone();
        email = head.email();
        web = head.web();
        place = head.place();
        closing = head.closing();
        windowSide = head.windowSide().code();
        logoThere = head.hasLogo();
    }

    public String save() {
        return attempt.go(() -> {
            heads.change(version, card());
            return "/letter/letterhead.xhtml?faces-redirect=true";
        }, "letter.letterhead.saved");
    }

    public String specimen() {
        return attempt.go(() -> {
            Download.pdf("specimen", heads.specimen(card(), Attempt.language()));
            return null;
        });
    }

    private LetterheadCard card() {
        return new LetterheadCard(name, address, phone, email, web, place, closing, WindowSide.of(windowSide), sent(), withoutLogo);
    }

    private byte[] sent() {
        if (logo == null || logo.getSize() == 0) {
            return null;
        }
        try (InputStream in = logo.getInputStream()) {
            return in.readNBytes(MOST_READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> getSides() {
        return WindowSide.CODES;
    }

    public boolean isLogoThere() {
        return logoThere;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWeb() {
        return web;
    }

    public void setWeb(String web) {
        this.web = web;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getClosing() {
        return closing;
    }

    public void setClosing(String closing) {
        this.closing = closing;
    }

    public String getWindowSide() {
        return windowSide;
    }

    public void setWindowSide(String windowSide) {
        this.windowSide = windowSide;
    }

    public boolean isWithoutLogo() {
        return withoutLogo;
    }

    public void setWithoutLogo(boolean withoutLogo) {
        this.withoutLogo = withoutLogo;
    }

    public Part getLogo() {
        return logo;
    }

    public void setLogo(Part logo) {
        this.logo = logo;
    }
}

package lu.daach.followup.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import lu.daach.followup.ReviewAddress;
import lu.daach.followup.ReviewAddresses;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;
import lu.daach.page.Attempt;

/** The form in which the administrator sets to whom an exceptional access is told by e-mail. */
@Named
@ViewScoped
public class ReviewAddressPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReviewAddresses addresses;

    @Inject
    private Attempt attempt;

    private Integer version;
    private String email;
    private String site;

    /** What is set; as long as nothing is, the address by which the reader has come. */
    private void begin() {
        if (version == null) {
            ReviewAddress set = addresses.get();
            version = set.version();
            email = set.email();
            site = set.site() == null ? here() : set.site();
        }
    }

    private static String here() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return request.getRequestURL().toString().replaceFirst("(https?://[^/]+).*", "$1") + request.getContextPath() + "/";
    }

    public String save() {
        return attempt.go(() -> {
            addresses.set(new ReviewAddress(version, Typed.given(email), Typed.given(site)), new Faults());
            return "/followup/breakings.xhtml?faces-redirect=true";
        }, "followup.breakings.addressKept");
    }

    public String getEmail() {
        begin();
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getSite() {
        begin();
        return site;
    }

    public void setSite(String site) {
        this.site = site;
    }
}

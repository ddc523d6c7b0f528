package lu.daach.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lu.daach.exchange.KeptView;
import lu.daach.exchange.KeptViews;

/** The kept views of a list page; its address says which one is looked at. */
@Named
@RequestScoped
public class ViewLinks {

    @Inject
    private KeptViews views;

    private final Map<String, List<KeptView>> kept = new HashMap<>();

    public List<KeptView> of(String list) {
        return kept.computeIfAbsent(list, views::of);
    }

    /** The parameters of the address, without the page that was turned to; empty where nothing is looked for. */
    public String getQuery() {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String query = request.getQueryString();
        return query == null ? "" : query.replaceAll("(^|&)(page|size)=[^&]*", "").replaceAll("(^|&)[^&=]*=(?=&|$)", "").replaceAll("^&", "");
    }

    public boolean current(KeptView view) {
        return view.query().equals(getQuery());
    }
}

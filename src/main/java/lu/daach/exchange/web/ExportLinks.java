package lu.daach.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import lu.daach.exchange.Exports;

/** Where a list page offers its list as a file, with the filters of its address. */
@Named
@RequestScoped
public class ExportLinks {

    @Inject
    private Exports exports;

    private final Map<String, Boolean> offered = new HashMap<>();

    public boolean offered(String list) {
        return offered.computeIfAbsent(list, exports::offered);
    }

    public String path(String list, String format) {
        HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        String filters = request.getQueryString();
        return request.getContextPath() + "/api/v1/exports/" + list + "?format=" + format + (filters == null || filters.isEmpty() ? "" : "&" + filters);
    }
}

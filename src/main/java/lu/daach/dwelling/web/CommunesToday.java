package lu.daach.dwelling.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.dwelling.Communes;
import lu.daach.organisation.Installation;

/** The communes that exist today, for every filter and field that offers them: {@code words="#{communesToday.words}"}. */
@Named
@RequestScoped
public class CommunesToday {

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    private List<SelectItem> words;

    public List<SelectItem> getWords() {
        if (words == null) {
            words = communes.all().stream().filter(one -> one.period().contains(installation.today()))
                    .map(one -> new SelectItem(one.code(), one.name())).toList();
        }
        return words;
    }
}

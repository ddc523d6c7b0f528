package lu.daach.followup.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import lu.daach.followup.DropInCard;
import lu.daach.followup.DropInSheet;
import lu.daach.followup.DropIns;
import lu.daach.household.SpokenLanguages;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Typed;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;
import lu.daach.page.SliceModel;

/** The open desk: a form for a minute, and below it who came. */
@Named
@ViewScoped
public class DropInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DropIns dropIns;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String view;
    private String name;
    private String phone;
    private String need;
    private String language = "fr";
    private boolean interpreter;
    private String words;
    private String next;

    private SliceModel<DropInSheet> lines;

    public SliceModel<DropInSheet> getLines() {
        if (lines == null) {
            lines = new SliceModel<>((first, most) -> dropIns.list(!isAll(), first, most));
        }
        return lines;
    }

    public long getOpen() {
        return dropIns.list(true, 0, 1).total();
    }

    public long getTotal() {
        return dropIns.list(false, 0, 1).total();
    }

    public String take() {
        return attempt.go(() -> {
            DropInSheet taken = dropIns.take(new DropInCard(Typed.given(name), Typed.given(phone), need, language, interpreter,
                    Typed.given(words), next), new Faults());
            return taken.card().next().equals("file") ? "/followup/drop-in-file.xhtml?faces-redirect=true&id=" + taken.id()
                    : "/followup/drop-in.xhtml?faces-redirect=true";
        }, "followup.dropIn.taken");
    }

    public boolean late(DropInSheet one) {
        return one.open() && one.dueOn().isBefore(installation.today());
    }

    public String speaks(DropInSheet one) {
        return SpokenLanguages.name(one.card().language(), Attempt.language().locale());
    }

    public List<SelectItem> getLanguages() {
        return SpokenLanguages.OFFERED.stream().map(code -> new SelectItem(code, SpokenLanguages.name(code, Attempt.language().locale()))).toList();
    }

    public List<String> getNeeds() {
        return DropInCard.NEEDS;
    }

    public List<String> getSteps() {
        return DropInCard.STEPS;
    }

    public boolean isAll() {
        return "all".equals(view);
    }

    public String getView() {
        return view;
    }

    public void setView(String view) {
        this.view = view;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getNeed() {
        return need;
    }

    public void setNeed(String need) {
        this.need = need;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isInterpreter() {
        return interpreter;
    }

    public void setInterpreter(boolean interpreter) {
        this.interpreter = interpreter;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}

package lu.daach.followup.web;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;

/** What the papers that a household gets share: they speak its language, whatever that of the reader is, unless another is chosen. */
public abstract class PaperPage {

    @Inject
    private Installation installation;

    private String household;
    private String language;

    /** The language in which the household is written to. */
    protected abstract Language ofHousehold();

    /** Nobody opens it who may not read it. */
    public void open() {
        ofHousehold();
    }

    protected UUID household() {
        return Ids.known(household);
    }

    /** The language of the paper: the one that was chosen, else the household's. */
    public Language getIn() {
        return language == null || language.isBlank() ? ofHousehold() : Language.of(language);
    }

    public List<String> getLanguages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }

    public String say(String key) {
        return Messages.text(getIn(), key);
    }

    public String say(String key, Object one) {
        return Messages.text(getIn(), key, one);
    }

    public String say(String key, Object one, Object two) {
        return Messages.text(getIn(), key, one, two);
    }

    public String date(LocalDate day) {
        return day == null ? "" : Formats.date(day, getIn());
    }

    public String money(BigDecimal amount) {
        return amount == null ? "" : Formats.money(amount, getIn());
    }

    public LocalDate getToday() {
        return installation.today();
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}

package lu.daach.household.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lu.daach.household.Channel;
import lu.daach.household.ContactCard;
import lu.daach.household.ContactSheet;
import lu.daach.household.Contacts;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.SpokenLanguages;
import lu.daach.kernel.Ids;
import lu.daach.page.Attempt;

/** The form of how a household is reached. */
@Named
@ViewScoped
public class ContactPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Contacts contacts;

    @Inject
    private Households households;

    @Inject
    private Attempt attempt;

    private String id;
    private int version;
    private String name;
    private String phone;
    private String otherPhone;
    private String email;
    private AddressForm home = new AddressForm();
    private AddressForm post = new AddressForm();
    private boolean postElsewhere;
    private String channel;
    private String spokenLanguage;
    private String interpreterNeeded;

    public void open() {
        ContactSheet sheet = contacts.of(Ids.known(id));
        HouseholdSheet household = households.find(sheet.household()).orElseThrow();
        ContactCard card = sheet.card();
        name = household.lastName();
        version = sheet.version();
        phone = card.phone();
        otherPhone = card.otherPhone();
        email = card.email();
        home = AddressForm.of(card.home());
        post = AddressForm.of(card.post());
        postElsewhere = card.post() != null;
        channel = card.channel().code();
        spokenLanguage = card.spokenLanguage();
        interpreterNeeded = FactsForm.answer(card.interpreterNeeded());
    }

    public String save() {
        return attempt.go(() -> {
            contacts.change(Ids.known(id), version, new ContactCard(phone, otherPhone, email, home.address(),
                    postElsewhere ? post.must() : null, Channel.of(channel), spokenLanguage, FactsForm.known(interpreterNeeded)));
            return "/desk/household-file.xhtml?faces-redirect=true&id=" + id;
        }, "household.contact.saved");
    }

    /** By name in the reader's language. */
    public List<SelectItem> getLanguages() {
        Locale locale = Attempt.language().locale();
        Collator order = Collator.getInstance(locale);
        Stream<String> codes = spokenLanguage == null || SpokenLanguages.OFFERED.contains(spokenLanguage) ? SpokenLanguages.OFFERED.stream()
                : Stream.concat(SpokenLanguages.OFFERED.stream(), Stream.of(spokenLanguage));
        return codes.map(code -> new SelectItem(code, SpokenLanguages.name(code, locale)))
                .sorted(Comparator.comparing(SelectItem::getLabel, order)).toList();
    }

    public List<String> getChannels() {
        return Channel.CODES;
    }

    public List<String> getAnswers() {
        return FactsForm.ANSWERS;
    }

    public String getName() {
        return name;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getOtherPhone() {
        return otherPhone;
    }

    public void setOtherPhone(String otherPhone) {
        this.otherPhone = otherPhone;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public AddressForm getHome() {
        return home;
    }

    public AddressForm getPost() {
        return post;
    }

    public boolean isPostElsewhere() {
        return postElsewhere;
    }

    public void setPostElsewhere(boolean postElsewhere) {
        this.postElsewhere = postElsewhere;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getSpokenLanguage() {
        return spokenLanguage;
    }

    public void setSpokenLanguage(String spokenLanguage) {
        this.spokenLanguage = spokenLanguage;
    }

    public String getInterpreterNeeded() {
        return interpreterNeeded;
    }

    public void setInterpreterNeeded(String interpreterNeeded) {
        this.interpreterNeeded = interpreterNeeded;
    }
}

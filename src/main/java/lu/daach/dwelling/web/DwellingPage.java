package lu.daach.dwelling.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.dwelling.DwellingCard;
import lu.daach.dwelling.DwellingKind;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.dwelling.EnergyClass;
import lu.daach.dwelling.Letting;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Messages;
import lu.daach.page.Attempt;

/** The form of one dwelling, new or known. */
@Named
@ViewScoped
public class DwellingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Attempt attempt;

    private int version;
    private String id;
    private String commune;
    private String address;
    private String kind = DwellingKind.APARTMENT.code();
    private String letting = Letting.WHOLE.code();
    private BigDecimal surfaceSquareMetres;
    private Integer bedrooms;
    private String energyClass;
    private LocalDate firstOccupiedOn;
    private String energyRenovated = Answer.UNKNOWN.code();
    private String fittedKitchen = Answer.UNKNOWN.code();
    private String outdoorSpace = Answer.UNKNOWN.code();
    private final List<RoomForm> rooms = new ArrayList<>();

    /** Fills the form with the dwelling of the address, if there is one. */
    public void open() {
        if (id != null) {
            DwellingSheet dwelling = dwellings.get(Ids.known(id));
            version = dwelling.version();
            commune = dwelling.commune();
            address = dwelling.address();
            kind = dwelling.kind().code();
            letting = dwelling.letting().code();
            surfaceSquareMetres = dwelling.surfaceSquareMetres();
            bedrooms = dwelling.bedrooms();
            energyClass = dwelling.energyClass();
            firstOccupiedOn = dwelling.firstOccupiedOn();
            energyRenovated = Answer.code(dwelling.energyRenovated());
            fittedKitchen = Answer.code(dwelling.fittedKitchen());
            outdoorSpace = Answer.code(dwelling.outdoorSpace());
            if (dwelling.letting() == Letting.ROOMS) {
                dwelling.places().forEach(place -> rooms.add(new RoomForm(place)));
            }
        }
    }

    public String save() {
        return attempt.go(() -> {
            DwellingCard card = card();
            DwellingSheet saved = id == null ? dwellings.register(card) : dwellings.change(Ids.known(id), version, card);
            return "/desk/dwelling-file.xhtml?faces-redirect=true&id=" + saved.id();
        }, "dwelling.dwelling.saved");
    }

    private DwellingCard card() {
        return new DwellingCard(commune, address, DwellingKind.of(kind), Letting.of(letting), surfaceSquareMetres, bedrooms, energyClass,
                firstOccupiedOn, Answer.flag(energyRenovated), Answer.flag(fittedKitchen), Answer.flag(outdoorSpace),
                isByRooms() ? rooms.stream().map(RoomForm::card).toList() : List.of());
    }

    /** A dwelling that begins to be let by rooms begins with one. */
    public void lettingChosen() {
        if (isByRooms() && rooms.isEmpty()) {
            addRoom();
        }
    }

    public void addRoom() {
        rooms.add(new RoomForm(Messages.text(Attempt.language(), "dwelling.dwelling.roomNumber", rooms.size() + 1)));
    }

    public void removeRoom(RoomForm room) {
        rooms.remove(room);
    }

    public boolean isByRooms() {
        return Letting.ROOMS.code().equals(letting);
    }

    public List<String> getKinds() {
        return DwellingKind.CODES;
    }

    public List<String> getLettings() {
        return Letting.CODES;
    }

    public List<String> getAnswers() {
        return Answer.CODES;
    }

    public List<SelectItem> getEnergyClasses() {
        return EnergyClass.CODES.stream().map(SelectItem::new).toList();
    }

    public List<RoomForm> getRooms() {
        return rooms;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = commune;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLetting() {
        return letting;
    }

    public void setLetting(String letting) {
        this.letting = letting;
    }

    public BigDecimal getSurfaceSquareMetres() {
        return surfaceSquareMetres;
    }

    public void setSurfaceSquareMetres(BigDecimal surfaceSquareMetres) {
        this.surfaceSquareMetres = surfaceSquareMetres;
    }

    public Integer getBedrooms() {
        return bedrooms;
    }

    public void setBedrooms(Integer bedrooms) {
        this.bedrooms = bedrooms;
    }

    public String getEnergyClass() {
        return energyClass;
    }

    public void setEnergyClass(String energyClass) {
        this.energyClass = energyClass;
    }

    public LocalDate getFirstOccupiedOn() {
        return firstOccupiedOn;
    }

    public void setFirstOccupiedOn(LocalDate firstOccupiedOn) {
        this.firstOccupiedOn = firstOccupiedOn;
    }

    public String getEnergyRenovated() {
        return energyRenovated;
    }

    public void setEnergyRenovated(String energyRenovated) {
        this.energyRenovated = energyRenovated;
    }

    public String getFittedKitchen() {
        return fittedKitchen;
    }

    public void setFittedKitchen(String fittedKitchen) {
        this.fittedKitchen = fittedKitchen;
    }

    public String getOutdoorSpace() {
        return outdoorSpace;
    }

    public void setOutdoorSpace(String outdoorSpace) {
        this.outdoorSpace = outdoorSpace;
    }
}

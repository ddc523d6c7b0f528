package lu.daach.dwelling.web;

import java.io.Serializable;
import java.util.UUID;
import lu.daach.dwelling.PlaceCard;
import lu.daach.dwelling.PlaceLine;

/** One line of the table of rooms, as it is being typed. */
public class RoomForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private String label;
    private Integer bedrooms;
    private Integer capacity;

    /** A new room for one person. */
    RoomForm(String label) {
        this.id = null;
        this.label = label;
        this.bedrooms = 1;
        this.capacity = 1;
    }

    RoomForm(PlaceLine place) {
        this.id = place.id();
        this.label = place.label();
        this.bedrooms = place.bedrooms();
        this.capacity = place.capacity();
    }

    PlaceCard card() {
        return new PlaceCard(id, label == null ? null : label.strip(), bedrooms, capacity);
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Integer getBedrooms() {
        return bedrooms;
    }

    public void setBedrooms(Integer bedrooms) {
        this.bedrooms = bedrooms;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }
}

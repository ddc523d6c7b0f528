package lu.daach.dwelling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import lu.daach.kernel.Ids;

/** A place of a dwelling; its order in it is {@code position}, from 0. */
@Entity
@Table(schema = "dwelling", name = "place")
class Place {

    @Id
    private UUID id;

    @Column(name = "dwelling_id")
    private UUID dwelling;

    private int position;

    private String label;

    private int bedrooms;

    private int capacity;

    protected Place() {
    }

    static Place fresh(UUID dwelling) {
        Place place = new Place();
        place.id = Ids.fresh();
        place.dwelling = dwelling;
        return place;
    }

    void write(PlaceCard card, int newPosition) {
        position = newPosition;
        label = card.label();
        bedrooms = card.bedrooms();
        capacity = card.capacity();
    }

    UUID id() {
        return id;
    }

    PlaceLine line() {
        return new PlaceLine(id, dwelling, label, bedrooms, capacity);
    }
}

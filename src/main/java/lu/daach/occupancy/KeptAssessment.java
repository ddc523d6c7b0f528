package lu.daach.occupancy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import lu.daach.database.DocumentConverter;
import lu.daach.kernel.Ids;

/** What a household pays from a day on, with everything that led to it; written once. */
@Entity
@Table(schema = "occupancy", name = "assessment")
class KeptAssessment {

    @Id
    private UUID id;

    @Column(name = "occupancy_id")
    private UUID occupancy;

    @Column(name = "applies_from")
    private LocalDate appliesFrom;

    @Column(name = "assessed_by")
    private UUID assessedBy;

    private BigDecimal monthly;
    private BigDecimal gross;
    private BigDecimal savings;

    @Column(name = "last_year")
    private boolean lastYear;

    @Column(name = "agreed_otherwise")
    private boolean agreedOtherwise;

    @Column(name = "assessed_at", insertable = false, updatable = false)
    private OffsetDateTime assessedAt;

    @Column(name = "withdrawn_at", insertable = false, updatable = false)
    private Instant withdrawnAt;

    @Convert(converter = DocumentConverter.class)
    private String facts;

    @Convert(converter = DocumentConverter.class)
    private String result;

    protected KeptAssessment() {
    }

    /** @param lastYear whether the incomes are the mean of last year; false after a change in between */
    static KeptAssessment of(UUID occupancy, LocalDate appliesFrom, boolean lastYear, UUID assessedBy, Amounts amounts, String facts,
            String result) {
        KeptAssessment kept = new KeptAssessment();
        kept.id = Ids.fresh();
        kept.occupancy = occupancy;
        kept.appliesFrom = appliesFrom;
        kept.lastYear = lastYear;
        kept.assessedBy = assessedBy;
        kept.monthly = amounts.monthly().amount();
        kept.gross = amounts.gross().amount();
        kept.savings = amounts.savings().amount();
        kept.agreedOtherwise = amounts.agreedOtherwise();
        kept.facts = facts;
        kept.result = result;
        return kept;
    }

    UUID id() {
        return id;
    }

    LocalDate appliesFrom() {
        return appliesFrom;
    }

    BigDecimal monthly() {
        return monthly;
    }

    BigDecimal gross() {
        return gross;
    }

    BigDecimal savings() {
        return savings;
    }

    boolean lastYear() {
        return lastYear;
    }

    boolean agreedOtherwise() {
        return agreedOtherwise;
    }

    OffsetDateTime assessedAt() {
        return assessedAt;
    }

    String facts() {
        return facts;
    }

    String result() {
        return result;
    }
}

package lu.daach.occupancy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Period;

/** A contract of mise à disposition. Begun with a household, a place and a day, only its end can change. */
@Entity
@Table(schema = "occupancy", name = "occupancy")
class Occupancy {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "household_id")
    private UUID household;

    @Column(name = "dwelling_id")
    private UUID dwelling;

    @Column(name = "place_id")
    private UUID place;

    @Column(name = "application_id")
    private UUID application;

    private String scheme;

    @Convert(converter = PeriodConverter.class)
    private Period period;

    @Column(name = "longer_stay_reason")
    private String longerStayReason;

    @Column(name = "longer_stay_by")
    private UUID longerStayBy;

    @Column(name = "review_due_on")
    private LocalDate reviewDueOn;

    @Column(name = "notice_by")
    private String noticeBy;

    @Column(name = "notice_given_on")
    private LocalDate noticeGivenOn;

    @Column(name = "notice_ends_on")
    private LocalDate noticeEndsOn;

    @Column(name = "notice_breach")
    private boolean noticeBreach;

    @Column(name = "notice_reason")
    private String noticeReason;

    @Column(name = "notice_exception")
    private String noticeException;

    @Column(name = "notice_exception_by")
    private UUID noticeExceptionBy;

    @Column(name = "died_on")
    private LocalDate diedOn;

    private String deceased;

    private String successor;

    @Column(name = "exit_reason")
    private String exitReason;

    @Column(name = "exit_destination")
    private String exitDestination;

    @Column(name = "exit_state")
    private String exitState;

    @Column(name = "exit_keys")
    private String exitKeys;

    @Column(name = "exit_note")
    private String exitNote;

    @Column(name = "exit_recorded_on")
    private LocalDate exitRecordedOn;

    protected Occupancy() {
    }

    /**
     * @param place where the household lives, also in a dwelling let whole
     * @param reviewDueOn null when the scheme has no rhythm
     */
    static Occupancy conclude(OccupancyCard card, UUID place, UUID application, LocalDate lastDay, LocalDate reviewDueOn) {
        Occupancy occupancy = new Occupancy();
        occupancy.id = Ids.fresh();
        occupancy.version = 1;
        occupancy.household = card.household();
        occupancy.dwelling = card.dwelling();
        occupancy.place = place;
        occupancy.application = application;
        occupancy.scheme = card.scheme().code();
        occupancy.period = new Period(card.startsOn(), after(lastDay));
        occupancy.reviewDueOn = reviewDueOn;
        return occupancy;
    }

    /** Says who answers for a stay beyond the longest. */
    void answeredFor(String reason, UUID manager) {
        longerStayReason = reason;
        longerStayBy = manager;
    }

    /** @throws Conflict when somebody changed it since that version */
    void require(int seenVersion) {
        if (seenVersion != version) {
            throw Conflict.stale();
        }
    }

    /** How it stands, as far as it can change. */
    ContractState state() {
        Notice notice = noticeBy == null ? null : new Notice(NoticeBy.of(noticeBy).orElseThrow(), noticeGivenOn, noticeEndsOn,
                noticeBreach, noticeReason, noticeException, noticeExceptionBy);
        Death death = diedOn == null ? null : new Death(diedOn, deceased, successor);
        Exit exit = exitReason == null ? null : new Exit(ExitReason.of(exitReason).orElseThrow(),
                Destination.of(exitDestination).orElseThrow(), ReturnState.of(exitState).orElseThrow(),
                KeysReturned.of(exitKeys).orElseThrow(), exitNote, exitRecordedOn);
        LocalDate lastDay = period.endsBefore() == null ? null : period.endsBefore().minusDays(1);
        return new ContractState(lastDay, reviewDueOn, notice, death, exit, longerStayReason, longerStayBy);
    }

    /** Takes this state on. */
    void become(ContractState state) {
        period = new Period(period.startsOn(), after(state.lastDay()));
        reviewDueOn = state.reviewDueOn();
        longerStayReason = state.longerStayReason();
        longerStayBy = state.longerStayBy();
        Notice notice = state.notice();
        noticeBy = notice == null ? null : notice.by().code();
        noticeGivenOn = notice == null ? null : notice.givenOn();
        noticeEndsOn = notice == null ? null : notice.endsOn();
        noticeBreach = notice != null && notice.breach();
        noticeReason = notice == null ? null : notice.reason();
        noticeException = notice == null ? null : notice.exception();
        noticeExceptionBy = notice == null ? null : notice.exceptionBy();
        Death death = state.death();
        diedOn = death == null ? null : death.diedOn();
        deceased = death == null ? null : death.deceased();
        successor = death == null ? null : death.successor();
        Exit exit = state.exit();
        exitReason = exit == null ? null : exit.reason().code();
        exitDestination = exit == null ? null : exit.destination().code();
        exitState = exit == null ? null : exit.state().code();
        exitKeys = exit == null ? null : exit.keys().code();
        exitNote = exit == null ? null : exit.note();
        exitRecordedOn = exit == null ? null : exit.recordedOn();
    }

    private static LocalDate after(LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    UUID id() {
        return id;
    }

    UUID longerStayBy() {
        return longerStayBy;
    }
}

package lu.daach.rentrun;

import java.time.YearMonth;

/** A higher module that charges something with the month: asked in the transaction that books it, by the person who books it. */
public interface WithTheMonth {

    /** Books what is missing of the month; asked again it books nothing twice. */
    void booked(YearMonth month);
}

package lu.daach.admission.rules;

import java.time.LocalDate;

/** What the rules must know of a region's communes. */
public interface RegionCommunes {

    /** Whether the code is one of the region's communes, in force or retired. */
    boolean contains(String code);

    /** Whether a commune of the region exists under this code on the day: neither retired by a merger nor still to come. */
    boolean inForce(String code, LocalDate on);
}

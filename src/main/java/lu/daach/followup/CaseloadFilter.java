package lu.daach.followup;

import java.util.UUID;

/**
 * Which households of the office's follow-up are looked for.
 *
 * @param household one alone; null for all
 * @param of whose: everybody's of the office, those without a referent, or one worker's
 * @param worker for {@link Of#WORKER}; null else
 * @param when null for whatever
 * @param words each has to be in a name of the household, accents and capitals aside, or be the file number; null or blank for all
 */
public record CaseloadFilter(UUID household, Of of, UUID worker, When when, String words) {

    public enum Of { OFFICE, NOBODY, WORKER }

    public enum When {
        /** The next contact was to be by today or earlier. */
        DUE,
        /** No contact for sixty days, or never. */
        QUIET
    }
}

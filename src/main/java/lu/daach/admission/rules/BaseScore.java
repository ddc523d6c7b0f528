package lu.daach.admission.rules;

/** Points that do not depend on the home: for priorities, for urgency, for waiting. */
public record BaseScore(int priorities, int urgency, int waiting) {

    public int total() {
        return priorities + urgency + waiting;
    }
}

package lu.daach.admission.rules;

import java.util.UUID;

/**
 * Where an applicant stands for one home, with the parts of the score.
 *
 * @param fit points for the size
 * @param near points for living there already
 * @param obstacle why not at all; null: a candidate
 */
public record Placing(UUID application, int fit, int near, BaseScore base, Obstacle obstacle) {

    public int total() {
        return fit + near + base.total();
    }

    public boolean candidate() {
        return obstacle == null;
    }
}

package lu.daach.rentrun;

/**
 * How far the booking of a month is.
 *
 * @param stage what is being done
 * @param written how many lines are through
 * @param of how many in all; 0 as long as nobody knows
 */
public record Progress(Stage stage, int written, int of) {

    private static final int READ = 10;
    private static final int COMPUTED = 30;
    private static final int DONE = 100;

    /** What is being done. */
    public enum Stage {
        IDLE, READING, WRITING, DONE
    }

    static final Progress IDLE = new Progress(Stage.IDLE, 0, 0);

    /** For a bar: 0 to 100. */
    public int percent() {
        return switch (stage) {
            case IDLE -> 0;
            case READING -> READ;
            case WRITING -> of == 0 ? COMPUTED : COMPUTED + (int) ((long) written * (DONE - COMPUTED - 1) / of);
            case DONE -> DONE;
        };
    }
}

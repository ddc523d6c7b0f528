package lu.daach.banking.camt;

/** What is done with the booked lines of a file while it is read. */
@FunctionalInterface
public interface ReadLines {

    /**
     * @param statement its place in the file, from 0
     * @param position among the booked lines of its statement, from 1
     */
    void take(int statement, int position, ReadEntry line);
}

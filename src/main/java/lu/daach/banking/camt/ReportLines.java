package lu.daach.banking.camt;

/** What is done with a report of a bank while it is read; the file comes first, then each block followed by its payments. */
public interface ReportLines {

    /** @param message the report's own id */
    void file(String message, ReadStatus file);

    void block(ReadStatus block);

    void payment(ReadStatus payment);
}

package lu.daach.organisation;

/** What a use-case needs; {@link Role} says who has it. */
public enum Permission {
    /** Calculations with given figures and one's own account: every signed-in person. */
    SIGNED_IN,
    READ_COMMUNES,
    READ_DWELLINGS, CHANGE_DWELLINGS,
    READ_OWNERS, CHANGE_OWNERS,
    READ_HOUSEHOLDS, CHANGE_HOUSEHOLDS,
    READ_APPLICATIONS, SUBMIT_APPLICATIONS, DECIDE_APPLICATIONS,
    READ_OCCUPANCIES, CHANGE_OCCUPANCIES,
    /** Beyond the longest stay, against the findings: what an officer proposes and a manager answers for. */
    ANSWER_FOR_EXCEPTIONS,
    READ_LEDGER,
    PREPARE_MONTH, POST_MONTH,
    /** Statements of the bank: bring them in, say whose money it is, undo it. */
    BANKS,
    /** Payment orders to owners: draft, reject, download; and what a second person does. */
    PREPARE_PAYMENTS, RELEASE_PAYMENTS,
    /** What is owed: steps, stops, plans, and asking to give a debt up. */
    ARREARS,
    /** Claims on what was promised to owners: propose and withdraw; and what a second person does. */
    PROPOSE_CLAIMS, DECIDE_CLAIMS,
    READ_REPORTS,
    /** Letters in the organisation's name: write, print, look up what was sent. */
    WRITE_LETTERS, CHANGE_TEMPLATES,
    /** Whole tables from outside, and their undoing. */
    IMPORT,
    /** Notes of the social follow-up; which of them, the assignment decides. */
    WRITE_NOTES,
    /** What the follow-up lets property staff know. */
    READ_SIGNALS,
    READ_JOURNAL,
    /** Money that the office lends and gets back. */
    LEND,
    /** What people may ask about what is kept of them, and how long files are kept. */
    PRIVACY,
    /** The agency's schemes as dated data: read, draft, and put in force what another person drafted. */
    READ_SCHEMES, DRAFT_SCHEMES, ACTIVATE_SCHEMES,
    /** Looking at who read confidential notes against the rule. */
    REVIEW_ACCESS,
    ADMINISTER
}

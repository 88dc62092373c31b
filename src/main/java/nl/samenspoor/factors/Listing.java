package nl.samenspoor.factors;

/** Where a factor stands in the source. */
public enum Listing {
    /** One of the 23 rows of the checklist. */
    CHECKLIST,
    /** Named in the text, no row of the checklist. */
    TEXT_ONLY,
    /** Came out of the cases. */
    EXTRA
}

package nl.samenspoor.monitoring;

import nl.samenspoor.kernel.InvalidInput;

/** Sorts of reports. */
public enum ReportKind {
    /** Programmajournaal: policy progress on target variables. */
    PROGRAMME_JOURNAL,
    PROGRESS_REPORT,
    BUDGET,
    ANNUAL_ACCOUNTS,
    /** Report under a service agreement. */
    SERVICE_REPORT,
    OTHER;

    /** Lower-case key as forms, the API and the casebook write it. */
    public String key() {
        return Keys.of(this);
    }

    /** @throws InvalidInput on field {@code kind} for an unknown key */
    public static ReportKind of(String key) {
        return Keys.read(values(), "kind", key);
    }
}

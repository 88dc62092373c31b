package nl.samenspoor.casebook.web;

import nl.samenspoor.casebook.ImportedCase;

/**
 * What an import did, or would do. Unknown values are the text {@code unknown}.
 *
 * @param form 1 to 4, or {@code unknown}
 */
record CaseJson(
        String caseId,
        Object cooperation,
        String name,
        boolean fictional,
        String observedUntil,
        int events,
        int phase,
        String status,
        Object form,
        boolean dryRun) {

    private static final String UNKNOWN = "unknown";

    static CaseJson of(ImportedCase imported, boolean dryRun) {
        return new CaseJson(
                imported.caseId(),
                dryRun ? UNKNOWN : imported.cooperation().text(),
                imported.name(),
                imported.fictional(),
                imported.observedUntil() == null ? UNKNOWN : imported.observedUntil(),
                imported.events(),
                imported.phase(),
                imported.status(),
                imported.form() == null ? UNKNOWN : imported.form(),
                dryRun);
    }
}

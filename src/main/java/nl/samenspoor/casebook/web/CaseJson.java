package nl.samenspoor.casebook.web;

import java.util.List;
import nl.samenspoor.casebook.ImportedCase;
import nl.samenspoor.cooperation.PossiblySame;

/**
 * What an import did, or would do. Unknown values are the text {@code unknown}.
 *
 * @param form  1 to 4, or {@code unknown}
 * @param alike cooperations on record that may be the same one, as far as the reader sees them; usually empty
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
        boolean dryRun,
        List<AlikeJson> alike) {

    /**
     * A cooperation on record that may be the same one.
     *
     * @param common {@code name}, {@code partners_and_beginning} or {@code both}
     */
    record AlikeJson(String cooperation, String name, String common) {

        private static AlikeJson of(PossiblySame.Known known) {
            return new AlikeJson(known.id().text(), known.name(), known.common().key());
        }
    }

    private static final String UNKNOWN = "unknown";

    static CaseJson of(ImportedCase imported, boolean dryRun, List<PossiblySame.Known> alike) {
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
                dryRun,
                alike.stream().map(AlikeJson::of).toList());
    }
}

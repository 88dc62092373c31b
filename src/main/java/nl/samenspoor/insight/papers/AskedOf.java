package nl.samenspoor.insight.papers;

import java.util.stream.Collectors;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.LegalForm;

/**
 * What a council is asked about, as the dossier says.
 *
 * @param name      of the cooperation
 * @param partners  their names, in a row
 * @param form      in words, or that it is unknown
 * @param legalForm which
 */
record AskedOf(String name, String partners, String form, LegalForm legalForm) {

    private static final String LEGAL_FORM = "agreement.legalForm.";

    /** Each from the part on the form; a dossier from before there was one says nothing of it, and that is unknown. */
    static AskedOf of(String name, DossierParts known, PaperParts parts) {
        return new AskedOf(
                name,
                known.line("form", "partners")
                        .map(line -> line.values().stream().map(known::words).collect(Collectors.joining(", ")))
                        .orElseGet(() -> parts.known(null)),
                known.line("form", "form")
                        .map(DossierLine::values)
                        .map(known::words)
                        .orElseGet(() -> parts.known(null)),
                known.line("form", "legalForm").stream()
                        .flatMap(line -> line.values().stream())
                        .map(Said::content)
                        .filter(content -> content.startsWith(LEGAL_FORM))
                        .map(content -> LegalForm.of("legalForm", content.substring(LEGAL_FORM.length())))
                        .findFirst()
                        .orElse(LegalForm.UNKNOWN));
    }
}

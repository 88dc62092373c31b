package nl.samenspoor.insight.papers;

import java.util.List;
import java.util.Locale;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.Documents;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which papers are kept among the documents: known by how papers are titled in the language of the record. */
@Component
class KeptPapers {

    /** Code of the source of every paper that is kept. */
    static final String SOURCE = "insight.paper.source";

    private static final Locale RECORD = RecordedWords.LANGUAGE;

    private final Documents documents;
    private final Texts texts;

    KeptPapers(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /** Those of a cooperation, in one statement; what was withdrawn is left out. */
    Shelf of(CooperationId cooperation) {
        return new Shelf(documents.from(cooperation, texts.in(RECORD, SOURCE)));
    }

    /** @param papers the one that changed last first */
    record Shelf(List<Document> papers) {

        /**
         * The one that was kept last, or null.
         *
         * @param title how its title begins
         */
        OfferedPaper.@Nullable Kept last(PaperKind kind, String title, @Nullable MunicipalityCode municipality) {
            return papers.stream()
                    .filter(one -> one.newest().facts().kind() == kind.kept())
                    .filter(one -> one.newest().facts().title().startsWith(title))
                    .filter(one ->
                            municipality == null ? one.municipality() == null : municipality.equals(one.municipality()))
                    .findFirst()
                    .map(one ->
                            new OfferedPaper.Kept(one.id(), one.newest().facts().dated()))
                    .orElse(null);
        }
    }

    String decisionList() {
        return texts.in(RECORD, "insight.decisions.title");
    }

    String dossier(GateKey gate) {
        return texts.in(RECORD, "gate.dossier.title", gate.phase().number()) + ", ";
    }

    String proposal(GateKey gate, String council) {
        String at = texts.in(RECORD, "gate.title", gate.phase().number(), texts.in(RECORD, "gate.name." + gate.name()));
        return texts.in(RECORD, "insight.paper.councilProposal") + ", "
                + texts.in(RECORD, "insight.paper.atGate", at, council);
    }

    /** @param fixed number of a fixed version, or null for the plan as it stands */
    String plan(Plan plan, @Nullable String fixed) {
        return texts.in(RECORD, "insight.paper.plan") + ", "
                + (fixed == null
                        ? texts.in(
                                RECORD, "insight.paper.plan.draft", plan.saved().number(), "")
                        : texts.in(RECORD, "insight.paper.plan.fixed", fixed, ""));
    }
}

package nl.samenspoor.insight.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.insight.papers.KeepPaper;
import nl.samenspoor.insight.papers.KeepingPapers;
import nl.samenspoor.insight.papers.OfferedPaper;
import nl.samenspoor.insight.papers.OfferingPapers;
import nl.samenspoor.insight.papers.PaperKind;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.typeset.PaperFormat;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which papers of a cooperation can be made, and keeping one among its documents; by page and API. */
@Controller
class PaperPages {

    private static final String PAPERS = "/cooperations/{id}/papers";
    private static final int LONGEST_SHOWN = 40;

    /**
     * A paper to keep.
     *
     * @param kind         key of the kind
     * @param gate         for example {@code G2}; for papers of a gate
     * @param agreement    number of the service agreement; for that kind
     * @param municipality code; whose council or whose service agreement it is and whose document, or null for one of the
     *                     cooperation
     * @param version      of the plan of approach, for example {@code 1.0}; as it stands now when not given
     * @param format       {@code pdf} or {@code odt}; {@code pdf} when not given
     */
    record Wanted(
            @Nullable String kind,
            @Nullable String gate,
            @Nullable String agreement,
            @Nullable String municipality,
            @Nullable String version,
            @Nullable String format) {

        @Nullable
        MunicipalityCode code() {
            if (municipality == null || municipality.isEmpty()) {
                return null;
            }
            if (!municipality.matches("GM[0-9]{4}")) {
                throw InvalidInput.of("municipality", "insight.paper.noCode", shown(municipality));
            }
            return new MunicipalityCode(municipality);
        }

        KeepPaper command() {
            return new KeepPaper(
                    PaperKind.of(kind),
                    gateKey(),
                    number(),
                    code(),
                    version == null || version.isEmpty() ? null : version,
                    paperFormat());
        }

        /** What can be no number is the number of none. */
        private @Nullable Long number() {
            return agreement == null || agreement.isEmpty()
                    ? null
                    : Long.valueOf(agreement.matches("[1-9][0-9]{0,17}") ? agreement : "0");
        }

        private @Nullable GateKey gateKey() {
            return gate == null || gate.isEmpty()
                    ? null
                    : Arrays.stream(GateKey.values())
                            .filter(one -> one.name().equals(gate))
                            .findFirst()
                            .orElseThrow(() -> InvalidInput.of("gate", "gate.unknown"));
        }

        private PaperFormat paperFormat() {
            return format == null || format.isEmpty()
                    ? PaperFormat.PDF
                    : PaperFormat.of(format)
                            .orElseThrow(() -> InvalidInput.of("format", "insight.paper.noFormat", shown(format)));
        }

        private static String shown(String text) {
            return text.substring(0, Math.min(LONGEST_SHOWN, text.length()));
        }
    }

    /** The document that a paper became. */
    record KeptJson(String document) {}

    /** The document that a paper was kept as last, and of which day it is. */
    record KeptOnJson(String document, EffectiveDate on) {}

    /**
     * A paper that can be made: its kind, name, gate, municipality and version ({@code none} where it has none), addresses, and
     * what it was kept as ({@code none} while it was not).
     */
    record OfferedJson(
            String kind,
            String title,
            String gate,
            String municipality,
            String version,
            String pdf,
            String odt,
            Object kept) {

        static OfferedJson of(CooperationId id, OfferedPaper paper) {
            GateKey gate = paper.gate();
            MunicipalityCode municipality = paper.municipality();
            String version = paper.version();
            OfferedPaper.Kept kept = paper.kept();
            String above = "/api/v1/cooperations/" + id;
            return new OfferedJson(
                    paper.kind().key(),
                    paper.title(),
                    gate == null ? Known.NONE : gate.name(),
                    municipality == null ? Known.NONE : municipality.text(),
                    version == null ? Known.NONE : version,
                    above + paper.address("pdf"),
                    above + paper.address("odt"),
                    kept == null ? Known.NONE : new KeptOnJson(kept.document().text(), kept.on()));
        }
    }

    private final OfferingPapers offering;
    private final KeepingPapers keeping;
    private final Texts texts;

    PaperPages(OfferingPapers offering, KeepingPapers keeping, Texts texts) {
        this.offering = offering;
        this.keeping = keeping;
        this.texts = texts;
    }

    @GetMapping(PAPERS)
    String all(Actor actor, @PathVariable String id, Model model) {
        OfferingPapers.Offer offer = offering.of(actor, new CooperationId(id));
        model.addAttribute("cooperationId", id);
        model.addAttribute("offer", offer);
        return "insight/papers";
    }

    @GetMapping("/api/v1" + PAPERS)
    ResponseEntity<List<OfferedJson>> list(Actor actor, @PathVariable String id) {
        CooperationId cooperation = new CooperationId(id);
        return ResponseEntity.ok(offering.of(actor, cooperation).papers().stream()
                .map(paper -> OfferedJson.of(cooperation, paper))
                .toList());
    }

    @PostMapping(PAPERS)
    String keep(Actor actor, @PathVariable String id, @ModelAttribute Wanted wanted, RedirectAttributes flash) {
        CooperationId cooperation = new CooperationId(id);
        keeping.requireMay(actor, cooperation, wanted.code());
        KeepPaper command = wanted.command();
        if (command.kind() == PaperKind.SERVICE_AGREEMENT) {
            return keepAgreement(actor, cooperation, command, flash);
        }
        try {
            keeping.keep(actor, cooperation, command);
            flash.addFlashAttribute("done", texts.of("insight.paper.kept"));
        } catch (Conflict now) {
            flash.addFlashAttribute("refused", texts.says(now));
            if (now.code().equals(KeepingPapers.KEPT_ALREADY)) {
                flash.addFlashAttribute("same", now.arguments()[1]);
            }
        }
        return "redirect:/cooperations/" + id + "/papers";
    }

    /** What comes next is to sign it, on the page of the document. */
    private String keepAgreement(Actor actor, CooperationId cooperation, KeepPaper command, RedirectAttributes flash) {
        try {
            DocumentId document = keeping.keep(actor, cooperation, command);
            flash.addFlashAttribute("done", texts.of("insight.paper.keptToSign"));
            return "redirect:/cooperations/" + cooperation + "/documents/" + document;
        } catch (Conflict now) {
            flash.addFlashAttribute("refused", texts.says(now));
        } catch (InvalidInput wrong) {
            if (command.agreement() == null) {
                throw wrong;
            }
            flash.addFlashAttribute(
                    "refused",
                    texts.fields(wrong).all().stream()
                            .map(FieldMessages.FieldMessage::message)
                            .collect(Collectors.joining(" ")));
        }
        return "redirect:/cooperations/" + cooperation + "/service-agreements/" + command.agreement();
    }

    @PostMapping("/api/v1" + PAPERS)
    ResponseEntity<KeptJson> keep(Actor actor, @PathVariable String id, @RequestBody Wanted wanted) {
        CooperationId cooperation = new CooperationId(id);
        keeping.requireMay(actor, cooperation, wanted.code());
        DocumentId document = keeping.keep(actor, cooperation, wanted.command());
        return ResponseEntity.status(HttpStatus.CREATED).body(new KeptJson(document.toString()));
    }
}

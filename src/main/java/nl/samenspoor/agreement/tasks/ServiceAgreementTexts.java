package nl.samenspoor.agreement.tasks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Service agreements in the words of the reader, for the pages of their tasks. */
@Component
class ServiceAgreementTexts {

    private final Texts texts;
    private final EffectiveDateText dates;

    ServiceAgreementTexts(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** What is suggested and why not to trust it, and what is remarkable. */
    Foretold foretold(AgreeingServiceAgreements.Foreseen foreseen) {
        DetailChoice detail = foreseen.detail();
        List<String> lines = new ArrayList<>();
        String conclusion;
        if (detail.suggested() == null) {
            List<String> missing = detail.inputs().missing();
            conclusion = texts.of("agreement.service.suggestion.none");
            if (!missing.isEmpty()) {
                lines.add(texts.of(
                        "agreement.service.suggestion.missing",
                        missing.stream()
                                .map(name -> texts.of("agreement.service.input." + name))
                                .collect(Collectors.joining(", "))));
            }
        } else {
            conclusion = texts.of(
                    "agreement.service.suggestion",
                    texts.of("agreement.service.detail." + detail.suggested().key()));
            lines.add(texts.of(
                    "agreement.service.suggestion.controls",
                    detail.suggestedControls().stream()
                            .map(key -> texts.of("agreement.service.control." + key))
                            .collect(Collectors.joining(", "))));
        }
        lines.add(texts.of("agreement.service.suggestion.warning"));
        return new Foretold(
                foreseen.odd().isEmpty() ? Foretold.Tone.OK : Foretold.Tone.NOW,
                conclusion,
                lines,
                odd(foreseen.odd()));
    }

    /** What a joint organisation is called that has no name yet, in the language of the record: it is kept so. */
    String joint() {
        return texts.in(RecordedWords.LANGUAGE, "agreement.service.joint");
    }

    List<String> odd(List<FieldProblem> odd) {
        return odd.stream()
                .map(one -> texts.of(one.code(), one.arguments().toArray()))
                .toList();
    }

    /** To the documents, where a service agreement that is kept there is marked as signed. */
    WayOn toMarkAsSigned(CooperationId cooperation) {
        return new WayOn(
                texts.of("agreement.service.markAsSigned"),
                "/cooperations/" + cooperation + "/documents?kind=" + DocumentKind.SERVICE_AGREEMENT.key());
    }

    /** To all that the agreement says, of which a task shows only the heart. */
    WayOn toWhole(ServiceAgreementFile file) {
        StandingAgreement stand = file.stand();
        return new WayOn(
                texts.of("agreement.service.whole"),
                "/cooperations/" + stand.cooperation() + "/service-agreements/" + stand.id());
    }

    /** Who sent a draft back and why; nothing for other steps. */
    Optional<Asked> cameBack(ServiceStep step) {
        return step.kind().sendsBack()
                ? Optional.of(new Asked(
                        texts.of(
                                "agreement.service.cameBack",
                                texts.of("agreement.service.step." + step.kind().key()),
                                dates.of(step.effective())),
                        step.reason() == null ? "" : RecordedWords.marked(step.reason()),
                        null))
                : Optional.empty();
    }

    /** What the agreement says, and what the contractor replied. */
    List<Asked> shown(ServiceAgreementFile file) {
        ServiceAgreement newest = file.newest();
        List<Asked> asked = new ArrayList<>();
        asked.add(new Asked(
                texts.of(
                        "agreement.service.asked",
                        RecordedWords.marked(file.stand().fieldName()),
                        RecordedWords.marked(newest.contractor())),
                newest.content() == null ? texts.of("web.unknown") : RecordedWords.marked(newest.content()),
                terms(file)));
        file.feasibility()
                .ifPresent(reply -> asked.add(new Asked(
                        texts.of("agreement.service.step." + reply.kind().key()),
                        reply.reason() == null
                                ? texts.of("agreement.service.noRemarks")
                                : RecordedWords.marked(reply.reason()),
                        null)));
        return asked;
    }

    private String terms(ServiceAgreementFile file) {
        Long perYear = file.stand().perYear();
        return texts.of(
                "agreement.service.terms",
                dates.of(file.stand().term()),
                perYear == null ? texts.of("web.unknown") : money(perYear),
                dates.of(file.stand().reviewOn()));
    }

    private String money(long cents) {
        return texts.of("agreement.service.euros", BigDecimal.valueOf(cents, 2));
    }

    Foretold signing(String conclusion, List<FieldProblem> odd) {
        return new Foretold(
                odd.isEmpty() ? Foretold.Tone.OK : Foretold.Tone.NOW, texts.of(conclusion), List.of(), odd(odd));
    }
}

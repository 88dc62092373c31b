package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContentTexts;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.SignedFile;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.insight.overview.Picturing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.typeset.Block;
import nl.samenspoor.typeset.Paper;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A service agreement (dienstverleningsovereenkomst) as a paper: what its newest version says, and what was done with it. As long as
 * both sides are to sign it, it holds what they agree and not how they came to it.
 */
@Component
class ServiceAgreementPaper {

    private final Picturing picturing;
    private final ServiceAgreements agreements;
    private final ServiceContentTexts contents;
    private final Municipalities municipalities;
    private final EffectiveDateText dates;
    private final PaperParts parts;

    ServiceAgreementPaper(
            Picturing picturing,
            ServiceAgreements agreements,
            ServiceContentTexts contents,
            Municipalities municipalities,
            EffectiveDateText dates,
            PaperParts parts) {
        this.picturing = picturing;
        this.agreements = agreements;
        this.contents = contents;
        this.municipalities = municipalities;
        this.dates = dates;
        this.parts = parts;
    }

    /**
     * @param toSign whether it is kept to be signed: without where things stand today and where the text came from, which are no
     *               part of what is agreed
     */
    Paper of(Actor actor, CooperationId id, long agreement, boolean toSign) {
        CooperationPicture picture = picturing.of(actor, id);
        ServiceAgreementFile file =
                agreements.file(id, agreement).orElseThrow(() -> new NotFound("agreement.service.none"));
        StandingAgreement stand = file.stand();
        String client = municipalities.name(stand.client());
        List<Block> blocks = new ArrayList<>();
        blocks.add(about(file, toSign));
        blocks.add(parts.head("agreement.service.says"));
        blocks.add(said(file));
        if (!stand.recorded().toSign()) {
            blocks.add(parts.head("agreement.service.history"));
            blocks.add(
                    file.steps().isEmpty()
                            ? new Block.Paragraph(parts.of("agreement.service.noSteps"))
                            : steps(file.steps()));
        }
        if (!toSign) {
            blocks.add(parts.rail(picture.stops()));
        }
        blocks.add(parts.head("insight.paper.signing"));
        blocks.add(new Block.Signatures(
                parts.of("insight.paper.signing"),
                List.of(
                        parts.of("insight.paper.client", client),
                        parts.of("insight.paper.contractor", stand.contractor())),
                List.of(
                        parts.of("insight.paper.sign.signature"),
                        parts.of("insight.paper.sign.name"),
                        parts.of("insight.paper.sign.function"),
                        parts.of("insight.paper.sign.date"))));
        return parts.paper(
                parts.of("agreement.service.title", stand.fieldName(), client),
                parts.of("agreement.service.parties", client, stand.contractor()),
                picture.cooperation().name(),
                parts.of("gate.owner.secretary", client),
                false,
                blocks);
    }

    private Block about(ServiceAgreementFile file, boolean toSign) {
        ServiceAgreement newest = file.newest();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(parts.of("insight.paper.version"), String.valueOf(file.numberOf(newest))));
        if (!toSign) {
            facts.add(parts.fact("agreement.service.stand", state(file)));
        }
        facts.add(parts.fact("insight.paper.drafted", dates.of(newest.effective())));
        if (!toSign) {
            facts.add(parts.factRecorded("insight.decisions.source", newest.source()));
        }
        return new Block.Facts(parts.of("insight.paper.agreement"), facts);
    }

    private String state(ServiceAgreementFile file) {
        return contents.state(agreements.today(file.stand()));
    }

    private Block said(ServiceAgreementFile file) {
        List<Block.Fact> facts = new ArrayList<>();
        for (Map.Entry<String, @Nullable String> one :
                contents.all(file.newest().said()).entrySet()) {
            String value = one.getValue();
            facts.add(new Block.Fact(
                    contents.label(one.getKey()),
                    contents.typed(one.getKey()) ? parts.recorded(value) : parts.known(value)));
        }
        if (!file.stand().recorded().toSign() || changed(file)) {
            facts.add(parts.fact(
                    "agreement.service.reply",
                    file.feasibility()
                            .map(reply ->
                                    step(reply) + (reply.reason() == null ? "" : ": " + parts.recorded(reply.reason())))
                            .orElse(null)));
        }
        return new Block.Facts(parts.of("agreement.service.says"), facts);
    }

    /** Whether the contractor's reply holds changes: they are part of what is agreed. */
    private static boolean changed(ServiceAgreementFile file) {
        return file.feasibility()
                .filter(reply -> reply.kind() == ServiceStep.Kind.FEASIBLE_WITH_CHANGES)
                .isPresent();
    }

    private String step(ServiceStep step) {
        return parts.of("agreement.service.step." + step.kind().key());
    }

    private Block steps(List<ServiceStep> steps) {
        return new Block.Table(
                parts.of("agreement.service.history"),
                List.of(
                        parts.column("insight.decisions.date", 2),
                        parts.column("insight.decisions.what", 3),
                        parts.column("insight.paper.how", 4),
                        parts.column("insight.decisions.source", 2)),
                steps.stream()
                        .map(one ->
                                List.of(dates.of(one.effective()), step(one), how(one), parts.recorded(one.source())))
                        .toList());
    }

    private String how(ServiceStep step) {
        String document = step.document();
        SignedFile file = step.file();
        return Stream.of(
                        step.reason() == null ? null : parts.recorded(step.reason()),
                        step.signedBy() == null ? null : parts.recorded(step.signedBy()),
                        document == null ? null : parts.of("agreement.service.document", parts.recorded(document)),
                        file == null
                                ? null
                                : parts.of(
                                        "agreement.service.signedFile",
                                        parts.recorded(file.title()),
                                        file.version(),
                                        file.sha256()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}

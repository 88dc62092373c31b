package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.typeset.Block;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The text a council decides on, its ground in law, and what follows from a decision at each gate. */
@Component
class DecisionText {

    private final EffectiveDateText dates;
    private final PaperParts parts;

    DecisionText(EffectiveDateText dates, PaperParts parts) {
        this.dates = dates;
        this.parts = parts;
    }

    /** On what the decision rests: how a council decides (Gemeentewet), and at G3 consent (Wgr art. 1 par. 4). */
    List<String> grounds(AskedOf about, GateKey gate) {
        List<String> grounds = new ArrayList<>();
        grounds.add(parts.of("insight.paper.legal.council"));
        if (gate == GateKey.G3) {
            LegalForm form = about.legalForm();
            grounds.add(parts.of("insight.paper.legal."
                    + (form == LegalForm.UNKNOWN ? "formUnknown" : form.jointScheme() ? "consent" : "noScheme")));
        }
        return grounds;
    }

    String consequences(GateKey gate) {
        return gate == GateKey.G4 || gate == GateKey.G5
                ? parts.of(
                        "insight.paper.consequences." + gate.name(),
                        parts.of("gate.choice." + Choice.whenDifferent(gate).key()))
                : parts.of("insight.paper.consequences." + gate.name());
    }

    /** The draft of the decision, with what can be chosen. */
    List<Block> draft(
            AskedOf about,
            DossierParts known,
            GateKey gate,
            @Nullable Gate opening,
            MunicipalityCode municipality,
            String name) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.head("insight.paper.draft"));
        blocks.add(new Block.Paragraph(Stream.of(
                        parts.of("insight.paper.draft.council", name),
                        parts.of("insight.paper.draft.read", name, proposedOn(opening, municipality)),
                        parts.of("insight.paper.draft.having", String.join("; ", grounds(about, gate))),
                        parts.of("insight.paper.draft.decides"))
                .collect(Collectors.joining("\n"))));
        blocks.add(new Block.Items(
                Stream.concat(Stream.of(asked(about, gate)), gate == GateKey.G3 ? key(known) : Stream.empty())
                        .toList(),
                true));
        blocks.add(parts.below("insight.paper.choices"));
        blocks.add(new Block.Items(choices(about, gate), false));
        blocks.add(parts.below("insight.paper.signing"));
        blocks.add(
                new Block.Paragraph(parts.of("insight.paper.draft.meeting", name, decidedOn(opening, municipality))));
        blocks.add(new Block.Facts(
                parts.of("insight.paper.signing"),
                List.of(
                        new Block.Fact(parts.of("insight.paper.clerk"), ""),
                        new Block.Fact(parts.of("insight.paper.chair"), ""))));
        return blocks;
    }

    private String proposedOn(@Nullable Gate opening, MunicipalityCode municipality) {
        return opening == null
                ? parts.known(null)
                : opening.proposals().stream()
                        .filter(proposal -> proposal.municipality().equals(municipality))
                        .map(proposal -> dates.of(proposal.on()))
                        .findFirst()
                        .orElseGet(() -> parts.known(null));
    }

    /** The meeting in which the council was done with it, as far as known. */
    private String decidedOn(@Nullable Gate opening, MunicipalityCode municipality) {
        return opening == null
                ? parts.known(null)
                : opening.decisions().stream()
                        .filter(decision -> decision.body() == Body.COUNCIL
                                && decision.municipality().equals(municipality))
                        .reduce((earlier, later) -> later)
                        .filter(Decision::isFinal)
                        .map(decision -> dates.of(decision.on()))
                        .orElseGet(() -> parts.known(null));
    }

    private String asked(AskedOf about, GateKey gate) {
        String name = about.name();
        return switch (gate) {
            case G1 -> parts.of("insight.paper.asked.G1", name, about.partners());
            case G2 -> parts.of("insight.paper.asked.G2", name, about.form());
            case G3 ->
                about.legalForm().jointScheme()
                        ? parts.of("insight.paper.asked.G3.scheme", name, legalForm(about))
                        : parts.of("insight.paper.asked.G3", name, about.form(), legalForm(about));
            case G4, G5 -> parts.of("insight.paper.asked." + gate.name(), name);
        };
    }

    /** Councils consent to the cost key too (Speulman 2012, §6.6): as it counts, with how far it is; nothing without one. */
    private Stream<String> key(DossierParts known) {
        return known.line("cost_key", "type").stream()
                .filter(line -> line.values().stream()
                        .map(Said::content)
                        .noneMatch(content -> content.equals("agreement.status.rejected")
                                || content.equals("agreement.status.ended")))
                .map(line -> parts.of("insight.paper.asked.G3.costKey", known.words(line.values())));
    }

    private String legalForm(AskedOf about) {
        return parts.of("agreement.legalForm." + about.legalForm().key());
    }

    private List<String> choices(AskedOf about, GateKey gate) {
        return switch (gate) {
            case G1, G2 ->
                Stream.of("agree", "agreeWithConditions", "refuse")
                        .map(choice -> parts.of("insight.paper.choice." + choice))
                        .toList();
            case G3 ->
                Stream.concat(
                                Stream.of("consent", "consentWithWish")
                                        .map(choice -> parts.of("insight.paper.choice." + choice)),
                                about.legalForm().jointScheme()
                                        ? RefusalGround.lawful().stream()
                                                .map(ground -> parts.of(
                                                        "insight.paper.choice.refuseOn",
                                                        parts.of("gate.ground." + ground.key())))
                                        : Stream.of(parts.of("insight.paper.choice.refuse")))
                        .toList();
            case G4, G5 ->
                Arrays.stream(Choice.values())
                        .filter(choice -> choice.fits(gate))
                        .map(choice -> parts.of("gate.choice." + choice.key()))
                        .toList();
        };
    }
}

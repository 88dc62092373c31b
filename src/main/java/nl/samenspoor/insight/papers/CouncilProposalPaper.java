package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.DossierContent;
import nl.samenspoor.gate.DossierWording;
import nl.samenspoor.gate.ExpectedGates;
import nl.samenspoor.gate.FrozenDossier;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.insight.decisions.DecisionList;
import nl.samenspoor.insight.decisions.DecisionWording;
import nl.samenspoor.insight.decisions.ListingDecisions;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.insight.overview.Picturing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.typeset.Block;
import nl.samenspoor.typeset.Paper;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The proposal of a college to its council at a gate (raadsvoorstel). It says what the dossier says: as frozen, or as
 * known now before that. What is in no dossier is told as it stands on the day of the paper, and beside a frozen dossier
 * that day is named. What nobody recorded is called unknown.
 */
@Component
class CouncilProposalPaper {

    private final Picturing picturing;
    private final ListingDecisions listing;
    private final DecisionWording decided;
    private final FrozenDossiers dossiers;
    private final DossierWording wording;
    private final ExpectedGates expected;
    private final ContributionText contribution;
    private final Municipalities municipalities;
    private final DecisionText text;
    private final EffectiveDateText dates;
    private final PaperParts parts;

    CouncilProposalPaper(
            Picturing picturing,
            ListingDecisions listing,
            DecisionWording decided,
            FrozenDossiers dossiers,
            DossierWording wording,
            ExpectedGates expected,
            ContributionText contribution,
            Municipalities municipalities,
            DecisionText text,
            EffectiveDateText dates,
            PaperParts parts) {
        this.picturing = picturing;
        this.listing = listing;
        this.decided = decided;
        this.dossiers = dossiers;
        this.wording = wording;
        this.expected = expected;
        this.contribution = contribution;
        this.municipalities = municipalities;
        this.text = text;
        this.dates = dates;
        this.parts = parts;
    }

    Paper of(Actor actor, CooperationId id, GateKey gate, MunicipalityCode municipality) {
        CooperationPicture picture = picturing.of(actor, id);
        Gate opening = latest(picture, gate);
        requireDeciding(id, gate, municipality, opening);
        String name = municipalities.name(municipality);
        FrozenDossier frozen = dossiers.latest(id, gate).orElse(null);
        DossierContent content = frozen == null ? dossiers.now(id, gate) : frozen.content();
        DossierParts known = DossierParts.of(content, List.of(), wording);
        AskedOf about = AskedOf.of(picture.cooperation().name(), known, parts);
        List<Block> asOf = frozen == null ? List.of() : List.of(new Block.Note(parts.asOf()));
        String ours = municipality.text();
        List<Block> blocks = new ArrayList<>();
        blocks.add(about(picture, gate, name, frozen));
        blocks.add(parts.rail(picture.stops()));
        blocks.addAll(question(gate, opening));
        blocks.addAll(section("insight.paper.proposal", dated(proposed(opening, municipality), asOf)));
        blocks.addAll(
                section("insight.paper.cause", dated(signal(picture), asOf), known.part("motives", line -> line.key()
                        .startsWith(ours + " "))));
        blocks.addAll(section("insight.paper.history", dated(history(listing.ofCooperation(actor, id, null)), asOf)));
        blocks.addAll(section("gate.part.goals", known.part("goals")));
        blocks.addAll(section("gate.part.evaluations", known.part("evaluations"), known.part("further_development")));
        blocks.addAll(section("gate.part.alternatives", known.part("form"), known.part("alternatives")));
        blocks.addAll(section("insight.paper.signals", known.part("findings"), known.part("factors")));
        if (frozen != null) {
            blocks.addAll(section("gate.part.conditions", known.part("conditions")));
        }
        blocks.addAll(section("insight.paper.conditions", dated(conditions(picture), asOf)));
        blocks.addAll(section(
                "insight.paper.costs", List.of(contribution.of(known, municipality, name)), known.part("cost_key")));
        blocks.addAll(
                section("insight.paper.heard", known.part("views"), known.part("advice"), known.part("social_plan")));
        blocks.addAll(section("gate.part.arrangement", known.part("arrangement"), known.part("scheme_content")));
        blocks.addAll(section("insight.paper.legal", List.of(new Block.Items(text.grounds(about, gate), false))));
        blocks.addAll(section("insight.paper.consequences", List.of(new Block.Paragraph(text.consequences(gate)))));
        blocks.addAll(section("gate.part.documents", known.part("documents"), known.part("kept_documents")));
        blocks.addAll(text.draft(about, known, gate, opening, municipality, name));
        return parts.paper(
                parts.of("insight.paper.councilProposal"),
                parts.of("insight.paper.atGate", gateName(gate), name),
                picture.cooperation().name(),
                parts.of("gate.owner.college", name),
                false,
                blocks);
    }

    private static @Nullable Gate latest(CooperationPicture picture, GateKey gate) {
        return picture.gates().stream()
                .filter(one -> one.key() == gate)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void requireDeciding(
            CooperationId id, GateKey gate, MunicipalityCode municipality, @Nullable Gate opening) {
        List<Body> bodies;
        List<MunicipalityCode> deciding;
        if (opening == null) {
            ExpectedGates.ExpectedGate ahead = expected.of(id, gate);
            bodies = ahead.rounds();
            deciding = ahead.municipalities();
        } else {
            bodies = opening.rounds();
            deciding = opening.municipalities();
        }
        if (!deciding.contains(municipality)) {
            throw new NotFound("gate.noSuchMunicipality");
        }
        if (!bodies.contains(Body.COUNCIL)) {
            throw new NotFound("insight.paper.noCouncil");
        }
    }

    private String gateName(GateKey gate) {
        return parts.of("gate.title", gate.phase().number(), parts.of("gate.name." + gate.name()));
    }

    private Block about(CooperationPicture picture, GateKey gate, String name, @Nullable FrozenDossier frozen) {
        return new Block.Facts(
                parts.of("insight.paper.about"),
                List.of(
                        parts.fact("insight.decisions.municipality", name),
                        parts.fact(
                                "insight.decisions.cooperation",
                                picture.cooperation().name()),
                        parts.fact("insight.paper.gate", gateName(gate)),
                        parts.fact(
                                "insight.paper.dossier",
                                frozen == null
                                        ? parts.of("insight.paper.notFrozen")
                                        : parts.of(
                                                "insight.paper.frozen",
                                                frozen.version(),
                                                parts.moment(frozen.frozenAt()),
                                                frozen.checksum()))));
    }

    private List<Block> question(GateKey gate, @Nullable Gate opening) {
        Gate.Dossier dossier = opening == null ? null : opening.dossier();
        String question = dossier == null ? null : dossier.question();
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.head("gate.part.question"));
        if (question == null) {
            blocks.add(new Block.Paragraph(parts.of("gate.question." + gate.name())));
            blocks.add(new Block.Note(parts.of(dossier == null ? "gate.page.notAsked" : "gate.page.usualQuestion")));
        } else {
            blocks.add(new Block.Paragraph(parts.recorded(question)));
        }
        if (dossier != null) {
            blocks.add(new Block.Facts(
                    parts.of("insight.paper.known"),
                    Stream.of(
                                    parts.factRecorded("gate.page.summary", dossier.summary()),
                                    dossier.motivation() == null
                                            ? null
                                            : parts.factRecorded("gate.page.motivation", dossier.motivation()))
                            .filter(Objects::nonNull)
                            .toList()));
        }
        return blocks;
    }

    /** A heading with what is known below it, or that nothing is. */
    @SafeVarargs
    private List<Block> section(String code, List<? extends Block>... some) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.head(code));
        Stream.of(some).forEach(blocks::addAll);
        if (blocks.size() == 1) {
            blocks.add(parts.nothing());
        }
        return blocks;
    }

    /** What is known, with of which day; nothing stays nothing. */
    private static List<Block> dated(List<Block> live, List<Block> asOf) {
        return live.isEmpty()
                ? live
                : Stream.concat(live.stream(), asOf.stream()).toList();
    }

    private List<Block> proposed(@Nullable Gate opening, MunicipalityCode municipality) {
        return opening == null
                ? List.of()
                : opening.proposals().stream()
                        .filter(proposal -> proposal.municipality().equals(municipality))
                        .<Block>flatMap(proposal -> Stream.of(
                                new Block.Paragraph(parts.recorded(proposal.text())),
                                new Block.Facts(
                                        parts.of("insight.paper.proposal"),
                                        List.of(parts.fact("insight.decisions.date", dates.of(proposal.on()))))))
                        .toList();
    }

    private List<Block> signal(CooperationPicture picture) {
        Signal signal = picture.cooperation().signal();
        return signal == null
                ? List.of()
                : List.of(
                        new Block.Paragraph(parts.recorded(signal.text())),
                        new Block.Facts(
                                parts.of("insight.paper.signal"),
                                List.of(
                                        parts.fact(
                                                "insight.paper.signalSource",
                                                parts.of("cooperation.signal.source."
                                                        + signal.source().key())),
                                        parts.fact(
                                                "insight.paper.signalKind",
                                                parts.of("cooperation.signal.kind."
                                                        + signal.kind().key())),
                                        parts.fact(
                                                "insight.paper.startedOn",
                                                dates.of(picture.cooperation().startedOn())))));
    }

    private List<Block> history(DecisionList list) {
        return list.decisions().isEmpty()
                ? List.of()
                : List.of(new Block.Table(
                        parts.of("insight.paper.taken"),
                        List.of(
                                parts.column("insight.decisions.date", 2),
                                parts.column("insight.decisions.gate", 2),
                                parts.column("insight.decisions.body", 2),
                                parts.column("insight.decisions.what", 3),
                                parts.column("insight.decisions.outcome", 2)),
                        list.decisions().stream()
                                .map(one -> List.of(
                                        dates.of(one.on()),
                                        decided.occasion(one),
                                        decided.body(one) + " " + list.name(one.municipality()),
                                        parts.recorded(one.what()),
                                        decided.outcome(one)))
                                .toList()));
    }

    private List<Block> conditions(CooperationPicture picture) {
        List<Condition> owed =
                picture.conditions().stream().filter(Condition::owed).toList();
        if (owed.isEmpty()) {
            return List.of(new Block.Paragraph(parts.of(
                    picture.conditions().isEmpty() ? "gate.conditions.emptyText" : "gate.conditions.nothingOwed")));
        }
        Map<MunicipalityCode, String> names = municipalities.names(
                owed.stream().map(Condition::municipality).distinct().toList());
        return List.of(new Block.Table(
                parts.of("insight.paper.conditions"),
                List.of(
                        parts.column("gate.conditions.what", 4),
                        parts.column("gate.conditions.setOn", 3),
                        parts.column("insight.paper.before", 2),
                        parts.column("gate.conditions.due", 2)),
                owed.stream()
                        .map(one -> List.of(
                                parts.recorded(one.text()),
                                parts.of(
                                                "gate.dossier.set." + one.kind().key(),
                                                names.getOrDefault(
                                                        one.municipality(),
                                                        one.municipality().text()))
                                        + "\n" + dates.of(one.setOn()),
                                before(one.before()),
                                one.due() == null
                                        ? parts.of("insight.paper.noDue")
                                        : dates.day(Objects.requireNonNull(one.due()))))
                        .toList()));
    }

    private String before(@Nullable GateKey gate) {
        return gate == null
                ? parts.of("gate.conditions.next")
                : parts.of("gate.conditions.before", gate.phase().number());
    }
}

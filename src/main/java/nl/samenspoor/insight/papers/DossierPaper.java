package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.DossierChange;
import nl.samenspoor.gate.DossierWording;
import nl.samenspoor.gate.FrozenDossier;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.insight.overview.Picturing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.typeset.Block;
import nl.samenspoor.typeset.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A version of a gate's dossier as a paper: as it was frozen, with its checksum, and what has changed since. */
@Component
class DossierPaper {

    private final Picturing picturing;
    private final FrozenDossiers dossiers;
    private final DossierWording wording;
    private final PaperParts parts;

    DossierPaper(Picturing picturing, FrozenDossiers dossiers, DossierWording wording, PaperParts parts) {
        this.picturing = picturing;
        this.dossiers = dossiers;
        this.wording = wording;
        this.parts = parts;
    }

    Paper of(Actor actor, CooperationId id, GateKey gate, @Nullable Integer version) {
        CooperationPicture picture = picturing.of(actor, id);
        FrozenDossier frozen = frozen(id, gate, version);
        List<DossierChange> changes = dossiers.changes(id, frozen);
        DossierParts words = DossierParts.of(frozen.content(), changes, wording);
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.head("gate.dossier.frozen"));
        blocks.add(about(frozen));
        blocks.addAll(words.all());
        blocks.add(parts.head("gate.dossier.changes"));
        blocks.add(changes.isEmpty() ? new Block.Paragraph(parts.of("gate.dossier.noChanges")) : table(words, changes));
        blocks.add(parts.rail(picture.stops()));
        return parts.paper(
                parts.of("gate.dossier.title", gate.phase().number()),
                parts.of("gate.dossier.version", frozen.version()),
                picture.cooperation().name(),
                parts.of("gate.owner.project_leader"),
                false,
                blocks);
    }

    private FrozenDossier frozen(CooperationId id, GateKey gate, @Nullable Integer version) {
        List<FrozenDossier> versions = dossiers.versions(id, gate);
        if (versions.isEmpty()) {
            throw new NotFound("gate.dossier.noneYet");
        }
        return version == null
                ? versions.get(versions.size() - 1)
                : versions.stream()
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new NotFound(
                                "gate.dossier.noVersion", gate.phase().number(), version));
    }

    private Block about(FrozenDossier frozen) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(parts.fact("insight.paper.version", String.valueOf(frozen.version())));
        facts.add(parts.fact("insight.paper.opening", String.valueOf(frozen.attempt())));
        facts.add(parts.fact("insight.paper.frozenAt", parts.moment(frozen.frozenAt())));
        if (!frozen.prepared()) {
            facts.add(parts.fact("insight.paper.frozenWhen", parts.of("gate.dossier.atOpening")));
        } else if (frozen.afterwards()) {
            facts.add(parts.fact("insight.paper.frozenWhen", parts.of("gate.dossier.afterwards")));
        }
        facts.add(parts.fact("insight.paper.checksum", frozen.checksum()));
        return new Block.Facts(parts.of("gate.dossier.frozen"), facts);
    }

    private Block table(DossierParts words, List<DossierChange> changes) {
        return new Block.Table(
                parts.of("gate.dossier.changes"),
                List.of(
                        parts.column("gate.dossier.about", 1),
                        parts.column("gate.dossier.was", 1),
                        parts.column("gate.dossier.is", 1)),
                changes.stream().map(words::row).toList());
    }
}

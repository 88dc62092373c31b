package nl.samenspoor.gate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.gate.DossierChange;
import nl.samenspoor.gate.DossierContent;
import nl.samenspoor.gate.DossierWording;
import nl.samenspoor.gate.FrozenDossier;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What page and API both need of a gate's frozen dossier. The caller checks who may see the cooperation. */
@Component
class ReadingDossiers {

    /** A line in words for {@code record:says}; {@code href} leads to the page of what it is about, or is null. */
    record Line(String key, String subject, String value, @Nullable String href) {}

    /** A part in words. */
    record Part(String key, String title, List<Line> lines) {}

    /** A difference in words for {@code record:says}. */
    record Change(String part, String partTitle, String key, String subject, String was, String is) {}

    /**
     * A version, and what has changed since.
     *
     * @param frozen           the version
     * @param parts            what stands in it, in words
     * @param changes          what is different now, in words
     * @param versions         all versions of the gate, the first version first
     * @param decisionVersions on which version each decision was taken, by id of the decision
     */
    record Dossier(
            FrozenDossier frozen,
            List<Part> parts,
            List<Change> changes,
            List<FrozenDossier> versions,
            Map<String, Integer> decisionVersions) {

        /** On which version a decision was taken, or null when none was frozen then. */
        public @Nullable FrozenDossier of(String decision) {
            Integer version = decisionVersions.get(decision);
            return versions.stream()
                    .filter(one -> version != null && one.version() == version)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final FrozenDossiers dossiers;
    private final DossierWording wording;

    ReadingDossiers(FrozenDossiers dossiers, DossierWording wording) {
        this.dossiers = dossiers;
        this.wording = wording;
    }

    /** The newest version; null when none was frozen. */
    @Nullable
    Dossier latest(CooperationId cooperation, GateKey gate) {
        List<FrozenDossier> versions = dossiers.versions(cooperation, gate);
        return versions.isEmpty() ? null : dossier(cooperation, gate, versions, versions.get(versions.size() - 1));
    }

    /** What the page of a gate shows in this way of what is known now, in words. */
    List<Part> shownAtGate(CooperationId cooperation, GateKey gate, DossierPart.AtGate how) {
        DossierContent content = dossiers.shownAtGate(cooperation, gate, how);
        Map<MunicipalityCode, String> names = wording.names(said(content, List.of()));
        return content.parts().stream()
                .map(part -> part(cooperation, part, names))
                .toList();
    }

    /** @throws NotFound when there is no such version */
    Dossier version(CooperationId cooperation, GateKey gate, int version) {
        List<FrozenDossier> versions = dossiers.versions(cooperation, gate);
        return dossier(cooperation, gate, versions, one(versions, gate, version));
    }

    /** @throws NotFound when there is no such version */
    FrozenDossier one(CooperationId cooperation, GateKey gate, int version) {
        return one(dossiers.versions(cooperation, gate), gate, version);
    }

    private static FrozenDossier one(List<FrozenDossier> versions, GateKey gate, int version) {
        return versions.stream()
                .filter(frozen -> frozen.version() == version)
                .findFirst()
                .orElseThrow(() ->
                        new NotFound("gate.dossier.noVersion", gate.phase().number(), version));
    }

    private Dossier dossier(
            CooperationId cooperation, GateKey gate, List<FrozenDossier> versions, FrozenDossier frozen) {
        List<DossierChange> changes = dossiers.changes(cooperation, frozen);
        Map<MunicipalityCode, String> names = wording.names(said(frozen.content(), changes));
        return new Dossier(
                frozen,
                frozen.content().parts().stream()
                        .map(part -> part(cooperation, part, names))
                        .toList(),
                changes.stream().map(change -> change(change, names)).toList(),
                versions,
                dossiers.versionsOfDecisions(cooperation, gate));
    }

    private static List<Said> said(DossierContent content, List<DossierChange> changes) {
        List<Said> all = new ArrayList<>();
        content.parts().stream().flatMap(part -> part.lines().stream()).forEach(line -> {
            all.add(line.subject());
            all.addAll(line.values());
        });
        changes.forEach(change -> {
            all.add(change.subject());
            Stream.of(change.was(), change.is()).forEach(all::addAll);
        });
        return all;
    }

    private Part part(CooperationId cooperation, DossierContent.Part part, Map<MunicipalityCode, String> names) {
        return new Part(
                part.key(),
                wording.part(part.key()),
                part.lines().stream()
                        .map(line -> new Line(
                                line.key(),
                                wording.onPage(line.subject(), names),
                                wording.onPage(line.values(), names),
                                dossiers.address(cooperation, part.key(), line.key())))
                        .toList());
    }

    private Change change(DossierChange change, Map<MunicipalityCode, String> names) {
        return new Change(
                change.part(),
                wording.part(change.part()),
                change.key(),
                wording.onPage(change.subject(), names),
                wording.onPage(change.was(), names),
                wording.onPage(change.is(), names));
    }
}

package nl.samenspoor.gate.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.samenspoor.gate.FrozenDossier;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.web.RecordedWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bodies know at a gate: the frozen dossier, its checksum, and what has changed since. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/gates/{gate}/dossier")
class DossierApi {

    /**
     * The newest version of a gate's dossier; {@code none} throughout while none was frozen.
     *
     * @param checksum    SHA-256 of the version as {@code /versions/{version}} gives it
     * @param prepared    whether somebody prepared it; otherwise it was frozen when the gate opened
     * @param afterwards  whether it was recorded later than the day it is about
     * @param frozen      what stands in it, in the reader's language
     * @param differences what is different now
     */
    record FrozenJson(
            String gate,
            Object attempt,
            Object version,
            Object checksum,
            Object prepared,
            Object afterwards,
            Object frozenAt,
            Object frozenBy,
            List<PartJson> frozen,
            List<DifferenceJson> differences,
            List<VersionJson> versions) {

        static FrozenJson of(GateKey gate, ReadingDossiers.@Nullable Dossier dossier) {
            if (dossier == null) {
                return new FrozenJson(
                        gate.name(),
                        GateJson.NONE,
                        GateJson.NONE,
                        GateJson.NONE,
                        GateJson.NONE,
                        GateJson.NONE,
                        GateJson.NONE,
                        GateJson.NONE,
                        List.of(),
                        List.of(),
                        List.of());
            }
            FrozenDossier frozen = dossier.frozen();
            return new FrozenJson(
                    gate.name(),
                    frozen.attempt(),
                    frozen.version(),
                    frozen.checksum(),
                    frozen.prepared(),
                    frozen.afterwards(),
                    frozen.frozenAt(),
                    frozen.frozenBy(),
                    dossier.parts().stream().map(PartJson::of).toList(),
                    dossier.changes().stream().map(DifferenceJson::of).toList(),
                    dossier.versions().stream().map(VersionJson::of).toList());
        }
    }

    /** What one feature contributed. */
    record PartJson(String part, String title, List<LineJson> lines) {

        static PartJson of(ReadingDossiers.Part part) {
            return new PartJson(
                    part.key(),
                    part.title(),
                    part.lines().stream()
                            .map(line -> new LineJson(
                                    line.key(), RecordedWords.plain(line.subject()), RecordedWords.plain(line.value())))
                            .toList());
        }
    }

    /** One line of it. */
    record LineJson(String key, String subject, String value) {}

    /** A line that is different now. */
    record DifferenceJson(String part, String key, String subject, String was, String is) {

        static DifferenceJson of(ReadingDossiers.Change change) {
            return new DifferenceJson(
                    change.part(),
                    change.key(),
                    RecordedWords.plain(change.subject()),
                    RecordedWords.plain(change.was()),
                    RecordedWords.plain(change.is()));
        }
    }

    /** One of the versions. */
    record VersionJson(int version, int attempt, String checksum, boolean prepared, Instant frozenAt) {

        static VersionJson of(FrozenDossier frozen) {
            return new VersionJson(
                    frozen.version(), frozen.attempt(), frozen.checksum(), frozen.prepared(), frozen.frozenAt());
        }
    }

    private final ReadingGates gates;
    private final ReadingDossiers reading;

    DossierApi(ReadingGates gates, ReadingDossiers reading) {
        this.gates = gates;
        this.reading = reading;
    }

    @GetMapping
    FrozenJson latest(Actor actor, @PathVariable String id, @PathVariable String gate) {
        CooperationId cooperation = new CooperationId(id);
        GateKey key = gates.visible(actor, cooperation, gate);
        return FrozenJson.of(key, reading.latest(cooperation, key));
    }

    /** The bytes over which the checksum was taken. */
    @GetMapping("/versions/{version}")
    ResponseEntity<byte[]> exact(
            Actor actor, @PathVariable String id, @PathVariable String gate, @PathVariable int version) {
        CooperationId cooperation = new CooperationId(id);
        GateKey key = gates.visible(actor, cooperation, gate);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(reading.one(cooperation, key, version).json().getBytes(StandardCharsets.UTF_8));
    }
}

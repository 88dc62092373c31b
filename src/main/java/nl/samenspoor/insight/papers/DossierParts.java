package nl.samenspoor.insight.papers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenspoor.gate.DossierChange;
import nl.samenspoor.gate.DossierContent;
import nl.samenspoor.gate.DossierWording;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.typeset.Block;

/** Parts of a dossier as blocks of a paper; the names of municipalities are looked up once. */
final class DossierParts {

    private final DossierContent content;
    private final DossierWording wording;
    private final Map<MunicipalityCode, String> names;

    private DossierParts(DossierContent content, DossierWording wording, Map<MunicipalityCode, String> names) {
        this.content = content;
        this.wording = wording;
        this.names = names;
    }

    static DossierParts of(DossierContent content, List<DossierChange> changes, DossierWording wording) {
        List<Said> said = Stream.concat(
                        content.parts().stream()
                                .flatMap(part -> part.lines().stream())
                                .flatMap(line -> Stream.concat(Stream.of(line.subject()), line.values().stream())),
                        changes.stream()
                                .flatMap(change -> Stream.of(List.of(change.subject()), change.was(), change.is())
                                        .flatMap(List::stream)))
                .toList();
        return new DossierParts(content, wording, wording.names(said));
    }

    /** Every part with its title. */
    List<Block> all() {
        return content.parts().stream()
                .flatMap(part ->
                        Stream.of(new Block.Heading(1, wording.part(part.key())), facts(part.key(), part.lines())))
                .toList();
    }

    /** One part, or nothing when it is not there. */
    List<Block> part(String key) {
        return part(key, line -> true);
    }

    /** The lines of one part that are wanted, or nothing when there are none. */
    List<Block> part(String key, Predicate<DossierLine> wanted) {
        List<DossierLine> lines = lines(key).filter(wanted).toList();
        return lines.isEmpty() ? List.of() : List.of(facts(key, lines));
    }

    /** One line of a part, when it is there. */
    Optional<DossierLine> line(String part, String key) {
        return lines(part).filter(line -> line.key().equals(key)).findFirst();
    }

    /** One thing, with what of it are words of the record. */
    String words(Said said) {
        return wording.onPage(said, names);
    }

    /** Several things, one after the other. */
    String words(List<Said> said) {
        return wording.onPage(said, names);
    }

    /** The lines of one part; none when it is not there. */
    Stream<DossierLine> lines(String key) {
        return content.parts().stream().filter(part -> part.key().equals(key)).flatMap(part -> part.lines().stream());
    }

    private Block facts(String key, List<DossierLine> lines) {
        return new Block.Facts(
                wording.part(key),
                lines.stream()
                        .map(line -> new Block.Fact(
                                wording.onPage(line.subject(), names), wording.onPage(line.values(), names)))
                        .toList());
    }

    /** A difference as the cells of a row: what it is about, what stood there, what stands there now. */
    List<String> row(DossierChange change) {
        return List.of(
                wording.onPage(change.subject(), names) + "\n" + wording.part(change.part()),
                wording.onPage(change.was(), names),
                wording.onPage(change.is(), names));
    }
}

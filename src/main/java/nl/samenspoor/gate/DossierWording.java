package nl.samenspoor.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Puts what a frozen dossier says into the reader's language. */
@Component
public class DossierWording {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Municipalities municipalities;

    DossierWording(Texts texts, EffectiveDateText dates, Municipalities municipalities) {
        this.texts = texts;
        this.dates = dates;
        this.municipalities = municipalities;
    }

    /** Names of all municipalities that are mentioned, in one statement. */
    public Map<MunicipalityCode, String> names(Collection<Said> said) {
        return municipalities.names(
                said.stream().flatMap(DossierWording::mentioned).distinct().toList());
    }

    private static Stream<MunicipalityCode> mentioned(Said said) {
        return said.kind() == Said.Kind.MUNICIPALITY
                ? Stream.of(new MunicipalityCode(said.content()))
                : said.places().stream().flatMap(DossierWording::mentioned);
    }

    /**
     * One thing, for a page or a paper, which says in which language recorded words are ({@code record:says}).
     *
     * @param names as {@link #names} gave them
     */
    public String onPage(Said said, Map<MunicipalityCode, String> names) {
        return switch (said.kind()) {
            case TEXT -> RecordedWords.marked(said.content());
            case DATE -> dates.of(EffectiveDate.parse(said.content()));
            case MUNICIPALITY -> names.getOrDefault(new MunicipalityCode(said.content()), said.content());
            case CODE ->
                texts.of(
                        said.content(),
                        said.places().stream()
                                .map(place -> onPage(place, names))
                                .toArray());
        };
    }

    /** Several things, one after the other. */
    public String onPage(List<Said> values, Map<MunicipalityCode, String> names) {
        return values.isEmpty()
                ? texts.of("gate.dossier.nothing")
                : values.stream().map(said -> onPage(said, names)).collect(Collectors.joining(" · "));
    }

    /** The title of a part. */
    public String part(String key) {
        return texts.of("gate.part." + key);
    }
}

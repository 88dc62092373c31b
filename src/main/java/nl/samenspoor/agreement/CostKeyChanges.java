package nl.samenspoor.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the reader's language in what the newest cost key differs from the one somebody saw. */
@Component
class CostKeyChanges {

    private final CostKeys keys;
    private final Municipalities municipalities;
    private final EffectiveDateText dates;
    private final Texts texts;

    CostKeyChanges(CostKeys keys, Municipalities municipalities, EffectiveDateText dates, Texts texts) {
        this.keys = keys;
        this.municipalities = municipalities;
        this.dates = dates;
        this.texts = texts;
    }

    /**
     * Every part that differs, with what it was and what it is; for {@code record:says}.
     *
     * @param seen number of the key that was seen, 0 for none; when it was rejected, what differs from the one kept after it
     */
    String since(CooperationId cooperation, int seen) {
        List<CostKey> all = keys.of(cooperation);
        CostKey now =
                all.stream().max(Comparator.comparingInt(CostKey::version)).orElse(null);
        if (now == null) {
            return texts.of("agreement.costKey.none");
        }
        Optional<CostKey> before = CountingKey.begunFrom(
                all.stream().filter(key -> key.version() <= seen).toList());
        Map<MunicipalityCode, String> names = municipalities.names(all.stream()
                .flatMap(key -> key.periods().stream())
                .flatMap(period -> period.shares().keySet().stream())
                .distinct()
                .toList());
        List<String> parts = new ArrayList<>();
        add(parts, "status", before.map(this::status).orElse(null), status(now));
        add(parts, "type", before.map(this::type).orElse(null), type(now));
        add(parts, "periods", before.map(key -> periods(key, names)).orElse(null), periods(now, names));
        add(
                parts,
                "costKinds",
                before.map(CostKey::costKinds).map(RecordedWords::marked).orElse(null),
                typed(now.costKinds()));
        add(
                parts,
                "basisStated",
                before.map(CostKey::basisStated).map(RecordedWords::marked).orElse(null),
                typed(now.basisStated()));
        add(parts, "evaluationAfterYears", before.map(CostKeyChanges::years).orElse(null), years(now));
        add(parts, "note", before.map(CostKey::note).map(RecordedWords::marked).orElse(null), typed(now.note()));
        add(parts, "effective", before.map(key -> dates.of(key.effective())).orElse(null), dates.of(now.effective()));
        return parts.isEmpty() ? texts.of("agreement.costKey.same") : String.join("; ", parts);
    }

    private void add(List<String> parts, String part, @Nullable String before, @Nullable String now) {
        if (!Objects.equals(before, now)) {
            String nothing = texts.of("agreement.costKey.nothing");
            parts.add(texts.of(
                    before == null ? "agreement.costKey.added" : "agreement.costKey.changed",
                    texts.of(
                            part.equals("status") ? "agreement.arrangement.status" : "agreement.costKey.field." + part),
                    Objects.requireNonNullElse(now, nothing),
                    Objects.requireNonNullElse(before, nothing)));
        }
    }

    private String status(CostKey key) {
        return texts.of("agreement.status." + key.status().key());
    }

    private String type(CostKey key) {
        return texts.of("agreement.type." + key.type().key());
    }

    private static @Nullable String typed(@Nullable String words) {
        return words == null ? null : RecordedWords.marked(words);
    }

    private static @Nullable String years(CostKey key) {
        return key.evaluationAfterYears() == null
                ? null
                : key.evaluationAfterYears().toString();
    }

    private String periods(CostKey key, Map<MunicipalityCode, String> names) {
        return key.periods().stream()
                .map(period -> texts.of(
                        "agreement.costKey.period",
                        period.from(),
                        period.to() == null ? texts.of("agreement.dossier.open") : period.to(),
                        period.sharesKnown() ? shares(period, names) : texts.of("web.unknown")))
                .collect(Collectors.joining(", "));
    }

    private static String shares(CostKeyPeriod period, Map<MunicipalityCode, String> names) {
        return period.shares().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(share -> names.getOrDefault(share.getKey(), share.getKey().text()) + " " + share.getValue())
                .collect(Collectors.joining(" "));
    }
}

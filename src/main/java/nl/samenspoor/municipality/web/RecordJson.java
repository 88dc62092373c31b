package nl.samenspoor.municipality.web;

import java.math.BigDecimal;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.RecordCouncil;
import nl.samenspoor.municipality.RecordFigure;
import nl.samenspoor.municipality.RecordingCouncils;
import nl.samenspoor.municipality.RecordingFigures;
import nl.samenspoor.municipality.Version;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** What other systems send to record, and read back as versions. */
final class RecordJson {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    private RecordJson() {}

    /** A fraction and its seats. */
    record FractionBody(@Nullable String name, @Nullable Integer seats) {}

    /** A composition of a council; {@code corrects} and {@code why} when it corrects a version. */
    record CouncilBody(
            @Nullable EffectiveDateJson from,
            @Nullable EffectiveDateJson until,
            @Nullable Integer seats,
            @Nullable List<@Nullable FractionBody> fractions,
            @Nullable List<@Nullable String> coalition,
            @Nullable List<@Nullable String> aldermen,
            @Nullable String mayorParty,
            @Nullable String source,
            @Nullable Long corrects,
            @Nullable String why) {

        /** @throws InvalidInput naming every field that is wrong */
        RecordCouncil command(MunicipalityCode municipality) {
            Typed typed = new Typed();
            if (seats == null) {
                typed.problem("seats", "kernel.required");
            }
            return typed.checked(
                    new RecordCouncil(
                            municipality,
                            new CouncilTerm(
                                    date(typed, "from", from),
                                    until == null ? null : date(typed, "until", until),
                                    seats == null ? 0 : seats,
                                    fractions(typed),
                                    texts(typed, "coalition", coalition),
                                    texts(typed, "aldermen", aldermen),
                                    Typed.text(mayorParty),
                                    Typed.text(source)),
                            corrects,
                            why),
                    RecordingCouncils::judged,
                    nothing -> false);
        }

        private List<Fraction> fractions(Typed typed) {
            return list(typed, "fractions", fractions).stream()
                    .map(one -> new Fraction(
                            typed.required("fractions", one == null ? null : one.name()),
                            one == null || one.seats() == null ? 0 : one.seats()))
                    .toList();
        }
    }

    /** A figure; {@code corrects} and {@code why} when it corrects a version. */
    record FigureBody(
            @Nullable String kind,
            @Nullable EffectiveDateJson reference,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal corrected,
            @Nullable String correction,
            @Nullable String source,
            @Nullable Long corrects,
            @Nullable String why) {

        /** @throws InvalidInput naming every field that is wrong */
        RecordFigure command(MunicipalityCode municipality) {
            Typed typed = new Typed();
            String key = typed.required("kind", kind);
            if (stated == null) {
                typed.problem("stated", "kernel.required");
            }
            return typed.checked(
                    new RecordFigure(
                            municipality,
                            new Figure(
                                    key.isEmpty()
                                            ? FigureKind.FTE
                                            : typed.read(FigureKind.FTE, () -> FigureKind.of(shortened(key))),
                                    date(typed, "reference", reference),
                                    stated == null ? BigDecimal.ZERO : stated,
                                    corrected,
                                    Typed.text(correction),
                                    Typed.text(source)),
                            corrects,
                            why),
                    RecordingFigures::judged,
                    nothing -> false);
        }
    }

    /** A version of something recorded of a municipality. */
    record VersionJson<T>(
            long id, boolean current, Object corrects, String why, Object recordedAt, String recordedBy, T what) {

        static <V, T> VersionJson<T> of(Version<V> version, T what) {
            return new VersionJson<>(
                    version.id(),
                    version.current(),
                    version.corrects() == null ? NONE : version.corrects(),
                    version.why() == null ? NONE : version.why(),
                    version.recordedAt() == null ? UNKNOWN : version.recordedAt(),
                    version.recordedBy() == null ? UNKNOWN : version.recordedBy(),
                    what);
        }
    }

    private static EffectiveDate date(Typed typed, String field, @Nullable EffectiveDateJson date) {
        if (date == null) {
            typed.problem(field, "kernel.required");
            return EffectiveDate.unknown();
        }
        return typed.read(EffectiveDate.unknown(), () -> date.toDate(field));
    }

    private static List<String> texts(Typed typed, String field, @Nullable List<@Nullable String> texts) {
        return list(typed, field, texts).stream()
                .map(text -> typed.required(field, text))
                .toList();
    }

    /** At most as many as there can be seats. */
    private static <T> List<T> list(Typed typed, String field, @Nullable List<T> given) {
        List<T> list = given == null ? List.of() : given;
        if (list.size() > 100) {
            typed.problem(field, "municipality.tooMany", 100);
            return List.of();
        }
        return list;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}

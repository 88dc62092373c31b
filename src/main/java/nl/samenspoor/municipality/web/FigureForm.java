package nl.samenspoor.municipality.web;

import java.math.BigDecimal;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.RecordFigure;
import nl.samenspoor.municipality.RecordingFigures;
import nl.samenspoor.municipality.Version;
import org.jspecify.annotations.Nullable;

/**
 * The page's form for a background figure, as it was typed.
 *
 * @param kind       what it counts
 * @param reference  the date it holds for
 * @param stated     what the source says
 * @param corrected  what it should be, when the source is wrong
 * @param correction what the source has wrong
 * @param source     where it comes from
 * @param corrects   id of the version that was recorded wrongly
 * @param why        why it was
 */
record FigureForm(
        @Nullable String kind,
        @Nullable String reference,
        @Nullable String stated,
        @Nullable String corrected,
        @Nullable String correction,
        @Nullable String source,
        @Nullable Long corrects,
        @Nullable String why) {

    static FigureForm empty() {
        return new FigureForm(null, null, null, null, null, null, null, null);
    }

    /** The form that corrects a version. */
    static FigureForm of(Version<Figure> version) {
        Figure figure = version.what();
        return new FigureForm(
                figure.kind().key(),
                figure.reference().toEdtf(),
                written(figure.stated()),
                figure.corrected() == null ? null : written(figure.corrected()),
                figure.correction(),
                figure.source(),
                version.id(),
                null);
    }

    private static String written(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** @throws InvalidInput naming every field that is wrong */
    RecordFigure command(MunicipalityCode municipality) {
        Typed typed = new Typed();
        String chosen = typed.required("kind", kind);
        FigureKind counted =
                chosen.isEmpty() ? FigureKind.FTE : typed.read(FigureKind.FTE, () -> FigureKind.of(chosen));
        BigDecimal value = typed.decimal("stated", typed.required("stated", stated));
        return typed.checked(
                new RecordFigure(
                        municipality,
                        new Figure(
                                counted,
                                typed.date("reference", TypedDate.edtfOrNull(reference)),
                                value == null ? BigDecimal.ZERO : value,
                                typed.decimal("corrected", corrected),
                                Typed.text(correction),
                                Typed.text(source)),
                        corrects,
                        why),
                RecordingFigures::judged,
                nothing -> false);
    }
}

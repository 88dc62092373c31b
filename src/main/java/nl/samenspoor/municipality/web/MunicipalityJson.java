package nl.samenspoor.municipality.web;

import java.math.BigDecimal;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.MunicipalityRemark;
import org.jspecify.annotations.Nullable;

/** A municipality as the API writes it; what is not known is the word {@code unknown}. */
record MunicipalityJson(
        String code,
        String name,
        String province,
        Object validFrom,
        Object validUntil,
        String successor,
        List<FigureJson> figures,
        List<CouncilJson> councils,
        List<RemarkJson> remarks) {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    /** A figure: {@code value} is the one to use, {@code stated} what the source says. */
    record FigureJson(
            String kind,
            EffectiveDate reference,
            BigDecimal value,
            BigDecimal stated,
            boolean corrected,
            String correction,
            String source) {

        static FigureJson of(Figure figure) {
            return new FigureJson(
                    figure.kind().key(),
                    figure.reference(),
                    figure.best(),
                    figure.stated(),
                    figure.flagged(),
                    figure.correction() == null ? "none" : figure.correction(),
                    orUnknown(figure.source()));
        }
    }

    /** A council as composed from one date on. */
    record CouncilJson(
            EffectiveDate from,
            Object until,
            int seats,
            List<FractionJson> fractions,
            List<String> coalition,
            Object coalitionSeats,
            List<String> aldermen,
            List<String> aldermenOutsideCoalition,
            String mayorParty,
            String source) {

        static CouncilJson of(CouncilTerm term) {
            return new CouncilJson(
                    term.from(),
                    term.until() == null ? UNKNOWN : term.until(),
                    term.seats(),
                    term.fractions().stream().map(FractionJson::of).toList(),
                    term.coalition(),
                    term.coalition().isEmpty() ? UNKNOWN : term.coalitionSeats(),
                    term.aldermen(),
                    term.aldermenOutsideCoalition(),
                    orUnknown(term.mayorParty()),
                    orUnknown(term.source()));
        }
    }

    /** A fraction and its seats. */
    record FractionJson(String name, int seats) {

        static FractionJson of(Fraction fraction) {
            return new FractionJson(fraction.name(), fraction.seats());
        }
    }

    /** What is known in words; {@code figure} and {@code reference} say which figure or council it stands beside. */
    record RemarkJson(String subject, String figure, Object reference, String words, String source) {

        static RemarkJson of(MunicipalityRemark remark) {
            return new RemarkJson(
                    remark.subject().key(),
                    remark.figure() == null ? NONE : remark.figure().key(),
                    remark.reference() == null ? NONE : remark.reference(),
                    remark.words(),
                    orUnknown(remark.source()));
        }
    }

    static MunicipalityJson of(
            Municipality municipality,
            List<Figure> figures,
            List<CouncilTerm> councils,
            List<MunicipalityRemark> remarks) {
        return new MunicipalityJson(
                municipality.code().text(),
                municipality.name(),
                orUnknown(municipality.province()),
                municipality.validFrom() == null ? UNKNOWN : municipality.validFrom(),
                municipality.validUntil() == null ? "none" : municipality.validUntil(),
                municipality.successor() == null
                        ? "none"
                        : municipality.successor().text(),
                figures.stream().map(FigureJson::of).toList(),
                councils.stream().map(CouncilJson::of).toList(),
                remarks.stream().map(RemarkJson::of).toList());
    }

    private static String orUnknown(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }
}

package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.RecordedUntil;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Figure;
import nl.samenspoor.municipality.FigureKind;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Component;

/**
 * What the shares of the partners would be by each background figure: shown beside an agreed key, never instead of it
 * (an agreed 47/53 or 2:5 does not follow from any published indicator; Speulman 2012, tables 5.1 and 6.1).
 */
@Component
public class ComputedShares {

    private static final List<FigureKind> INDICATORS = List.of(
            FigureKind.INHABITANTS,
            FigureKind.AREA_KM2,
            FigureKind.SETTLEMENTS,
            FigureKind.FTE,
            FigureKind.WAGE_SUM_EUR);
    private static final String SEATS = "council_seats";

    /** Every indicator there is, as {@link #of} names them. */
    public static final List<String> NAMES = Stream.concat(INDICATORS.stream().map(FigureKind::key), Stream.of(SEATS))
            .toList();

    private final Municipalities municipalities;

    ComputedShares(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * Exact shares by indicator ({@code inhabitants}, {@code area_km2}, {@code settlements}, {@code fte},
     * {@code wage_sum_eur}, {@code council_seats}). An indicator that is not known of every partner is left out.
     */
    public Map<String, Map<MunicipalityCode, Share>> of(Collection<MunicipalityCode> partners, EffectiveDate date) {
        return figures(partners).shares(partners, date);
    }

    /** Everything that shares of these municipalities are computed from, for several cooperations at once. */
    public Figures figures(Collection<MunicipalityCode> municipalitiesAsked) {
        return figures(municipalitiesAsked, RecordedUntil.NOW);
    }

    /** The same by what was recorded in time. */
    public Figures figures(Collection<MunicipalityCode> municipalitiesAsked, RecordedUntil recorded) {
        return new Figures(
                municipalities.figures(municipalitiesAsked, recorded),
                municipalities.councils(municipalitiesAsked, recorded));
    }

    /**
     * What is known of several municipalities.
     *
     * @param figures  background figures, the newest first
     * @param councils council terms, the newest first
     */
    public record Figures(
            Map<MunicipalityCode, List<Figure>> figures, Map<MunicipalityCode, List<CouncilTerm>> councils) {

        /** As {@link ComputedShares#of}, of those of them that are partners. */
        public Map<String, Map<MunicipalityCode, Share>> shares(
                Collection<MunicipalityCode> partners, EffectiveDate date) {
            Map<String, Map<MunicipalityCode, Share>> shares = new TreeMap<>();
            for (FigureKind kind : INDICATORS) {
                Map<MunicipalityCode, BigDecimal> amounts = new TreeMap<>();
                partners.forEach(code -> latest(figures.getOrDefault(code, List.of()), kind, date)
                        .ifPresent(best -> amounts.put(code, best)));
                add(shares, kind.key(), amounts, partners);
            }
            Map<MunicipalityCode, BigDecimal> seats = new TreeMap<>();
            partners.forEach(code -> at(councils.getOrDefault(code, List.of()), date)
                    .ifPresent(term -> seats.put(code, BigDecimal.valueOf(term.seats()))));
            add(shares, SEATS, seats, partners);
            return shares;
        }
    }

    private static void add(
            Map<String, Map<MunicipalityCode, Share>> shares,
            String indicator,
            Map<MunicipalityCode, BigDecimal> amounts,
            Collection<MunicipalityCode> partners) {
        BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amounts.size() < partners.size() || sum.signum() == 0) {
            return;
        }
        Map<MunicipalityCode, Share> parts = new TreeMap<>();
        amounts.forEach((code, amount) -> parts.put(code, share(amount, sum)));
        shares.put(indicator, parts);
    }

    private static Share share(BigDecimal part, BigDecimal sum) {
        int scale = Math.max(Math.max(part.scale(), sum.scale()), 0);
        return new Share(whole(part, scale), whole(sum, scale));
    }

    private static BigInteger whole(BigDecimal number, int scale) {
        return number.movePointRight(scale).toBigIntegerExact();
    }

    private static Optional<BigDecimal> latest(List<Figure> figures, FigureKind kind, EffectiveDate date) {
        return figures.stream()
                .filter(figure -> figure.kind() == kind)
                .filter(figure -> !figure.reference().earliest().isAfter(date.latest()))
                .findFirst()
                .map(Figure::best);
    }

    private static Optional<CouncilTerm> at(List<CouncilTerm> terms, EffectiveDate date) {
        return terms.stream()
                .filter(term -> !term.from().earliest().isAfter(date.latest()))
                .findFirst();
    }
}

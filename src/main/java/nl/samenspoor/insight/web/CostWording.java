package nl.samenspoor.insight.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.insight.costs.Basis;
import nl.samenspoor.insight.costs.Bearers;
import nl.samenspoor.insight.costs.CostSharing;
import nl.samenspoor.insight.costs.IndicatorLine;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts, shares and what they say, in the language of the request. */
@Component
class CostWording {

    private static final String TWO_DECIMALS = "#,##0.00";
    private static final char MINUS = '−';

    private final Texts texts;
    private final EffectiveDateText dates;

    CostWording(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** As {@code € 1.234,50}; below zero with a minus before the sign. */
    public String euros(BigDecimal amount) {
        return (amount.signum() < 0 ? MINUS + " " : "") + "€ " + number(amount.abs());
    }

    /** How much more the one is, with its sign. */
    public String difference(BigDecimal amount, BigDecimal than) {
        BigDecimal more = amount.subtract(than);
        return more.signum() > 0 ? "+ " + euros(more) : euros(more);
    }

    public String percent(Share share) {
        return number(share.percentage()) + "%";
    }

    /** The share of whoever has none. */
    public String none() {
        return percent(Share.ZERO);
    }

    /** Percentage points above the agreed key, with their sign. */
    public String points(BigDecimal points) {
        String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? String.valueOf(MINUS) : "";
        return texts.of("insight.sharing.points", sign + number(points.abs()));
    }

    /** Whose shares of a cost key are shown; see {@link Bearers}. */
    public List<MunicipalityCode> bearers(CostKey key, List<MunicipalityCode> partners) {
        return Bearers.of(key, partners);
    }

    /** By what an amount is divided, for {@code record:says}; a key that is only proposed is called so. */
    public String basis(CostSharing costs, Basis basis) {
        CostKeyPeriod period = basis.period();
        CostKey key = costs.key();
        if (period != null) {
            String code = "insight.sharing.by.key" + (key == null || key.agreed() ? "" : ".proposed");
            String kind = period.costKind();
            return texts.of(code, kind == null ? when(period) : when(period) + ", " + RecordedWords.marked(kind));
        }
        String field = basis.taskField();
        Basis.CaseVersion version = basis.version();
        if (field != null && version != null) {
            String code = "insight.sharing.by.case." + version.standing().key();
            return texts.of(code, RecordedWords.marked(field), version.number());
        }
        return switch (basis.key()) {
            case Basis.EQUAL -> texts.of("insight.sharing.equal");
            case Basis.OWN -> texts.of("insight.sharing.own");
            case Basis.MIX -> texts.of("insight.sharing.mix");
            default -> texts.of("insight.share." + basis.key());
        };
    }

    private String when(CostKeyPeriod period) {
        EffectiveDate to = period.to();
        return to == null
                ? texts.of("insight.costs.open", dates.of(period.from()))
                : texts.of("insight.costs.between", dates.of(period.from()), dates.of(to));
    }

    /** Which of the periods of the key is compared with; null when there is no choice. */
    public @Nullable String compared(CostSharing costs) {
        CostKey key = costs.key();
        Basis current = costs.current();
        CostKeyPeriod period = current == null ? null : current.period();
        if (key == null || period == null || key.periods().size() < 2) {
            return null;
        }
        boolean toCome = !period.from().countedOn(costs.on().latest());
        long known =
                key.periods().stream().filter(one -> !one.shares().isEmpty()).count();
        String compared = texts.of(
                toCome ? "insight.sharing.comparedFirst" : "insight.sharing.compared",
                key.periods().size(),
                dates.of(costs.on()),
                when(period));
        return known == key.periods().size() ? compared : compared + " " + texts.of("insight.sharing.sharesOf", known);
    }

    /** Who pays by a business case without taking part in its field any more, for {@code record:says}. */
    public String left(CostSharing costs, String field) {
        List<MunicipalityCode> gone = costs.left().getOrDefault(field, List.of());
        return texts.of(
                "insight.sharing.left",
                RecordedWords.marked(field),
                gone.stream()
                        .map(code -> costs.bearers().getOrDefault(code, code.text()))
                        .collect(Collectors.joining(", ")));
    }

    /** Which figure is nearest to what was agreed, and how far off. */
    public String conclusion(CostSharing costs) {
        IndicatorLine nearest = costs.nearest().orElseThrow();
        String name = texts.of("insight.share." + nearest.indicator());
        return costs.follows()
                ? texts.of("insight.sharing.follows", name)
                : texts.of("insight.sharing.nearest", name, number(nearest.distance()));
    }

    private static String number(BigDecimal number) {
        return new DecimalFormat(TWO_DECIMALS, DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale()))
                .format(number);
    }
}

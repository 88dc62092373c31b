package nl.samenspoor.municipality.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.CouncilTerm;
import nl.samenspoor.municipality.Fraction;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.MunicipalityRemark;
import nl.samenspoor.municipality.RecordedEnd;
import nl.samenspoor.municipality.Version;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what is known of municipalities into the reader's language. In templates as {@code @municipalityWords}. */
@Component("municipalityWords")
class MunicipalityWords {

    private final Texts texts;
    private final EffectiveDateText dates;
    private final Clock clock;

    MunicipalityWords(Texts texts, EffectiveDateText dates, Clock clock) {
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    /** The name of a province, its code when it has none here, or unknown. */
    public String province(@Nullable String code) {
        if (code == null) {
            return texts.of("web.unknown");
        }
        String name = texts.of("municipality.province." + code);
        return name.startsWith("municipality.province.") ? code : name;
    }

    /** From when until when it exists, as far as known. */
    public String exists(Municipality municipality) {
        String since = municipality.validFrom() == null
                ? texts.of("municipality.exists.now")
                : texts.of("municipality.exists.since", dates.day(municipality.validFrom()));
        if (municipality.validUntil() == null) {
            return since;
        }
        String until = texts.of("municipality.exists.until", dates.day(municipality.validUntil()));
        return municipality.validFrom() == null ? until : since + " " + until;
    }

    /** An end as it was recorded; {@code names} holds the name of what the municipality goes into. */
    public String end(RecordedEnd end, Map<MunicipalityCode, String> names) {
        MunicipalityCode successor = end.what().successor();
        String told = texts.of(
                "municipality.end.told",
                dates.day(end.what().validUntil()),
                successor == null ? texts.of("web.unknown") : names.get(successor));
        return told + " (" + recorded(end.recordedAt(), end.recordedBy())
                + (end.what().source() == null ? "" : "; " + end.what().source()) + ")";
    }

    private String recorded(Instant at, String by) {
        return texts.of(
                "municipality.recordedBy", dates.day(at.atZone(clock.getZone()).toLocalDate()), texts.recorder(by));
    }

    /** When and by whom something was recorded. */
    public String recorded(Version<?> version) {
        return version.recordedAt() == null || version.recordedBy() == null
                ? texts.of("municipality.unknownRecorder")
                : recorded(version.recordedAt(), version.recordedBy());
    }

    /** The council or figure that a remark is about, by kind and date. */
    public String about(MunicipalityRemark remark) {
        String date = dates.of(remark.reference() == null ? EffectiveDate.unknown() : remark.reference());
        return remark.figure() == null
                ? texts.of("municipality.remark.council", date)
                : texts.of(
                        "municipality.remark.figure",
                        texts.of("municipality.figure." + remark.figure().key()),
                        date);
    }

    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** The fractions and their seats in one line. */
    public String fractions(CouncilTerm term) {
        return term.fractions().stream()
                .map(fraction -> fraction.name() + " " + fraction.seats())
                .collect(Collectors.joining(", "));
    }

    /** How many seats are those of no known fraction. */
    public int unknownSeats(CouncilTerm term) {
        return term.seats()
                - term.fractions().stream().mapToInt(Fraction::seats).sum();
    }

    /** The parties that supply aldermen, with how many. */
    public String aldermen(CouncilTerm term) {
        List<String> parties = term.aldermen().stream().distinct().toList();
        return parties.stream()
                .map(party -> party + " " + Collections.frequency(term.aldermen(), party))
                .collect(Collectors.joining(", "));
    }
}

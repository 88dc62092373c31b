package nl.samenspoor.agreement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;

/** A cost key in the words of the record, in Dutch because that is the record's language. */
final class CostKeyWords {

    private static final Map<CostKeyType, String> TYPES = Map.of(
            CostKeyType.FIXED_PERCENTAGE, "vast percentage",
            CostKeyType.RATIO, "verhouding",
            CostKeyType.EQUAL, "gelijke delen",
            CostKeyType.INDICATOR_BASED, "naar een indicator",
            CostKeyType.USAGE_BASED, "naar gebruik",
            CostKeyType.PER_BUSINESS_CASE, "per businesscase");
    private static final Map<AgreementStatus, String> STATUSES = Map.of(
            AgreementStatus.PROPOSED, "voorgesteld",
            AgreementStatus.AGREED, "overeengekomen",
            AgreementStatus.IN_FORCE, "van kracht",
            AgreementStatus.REJECTED, "verworpen",
            AgreementStatus.ENDED, "beëindigd");

    private CostKeyWords() {}

    static String of(AgreeCostKey key, Map<MunicipalityCode, String> names, EffectiveDateText dates) {
        List<String> shares = key.periods().stream()
                .filter(CostKeyPeriod::sharesKnown)
                .map(period -> shares(period, names, dates))
                .toList();
        return "Verdeelsleutel " + status(key.status()) + ": " + TYPES.get(key.type())
                + (shares.isEmpty() ? "; aandelen onbekend" : "; " + String.join("; ", shares));
    }

    static String status(AgreementStatus status) {
        return STATUSES.get(status);
    }

    private static String shares(CostKeyPeriod period, Map<MunicipalityCode, String> names, EffectiveDateText dates) {
        String from = period.from().known() ? "vanaf " + day(period, dates) + " " : "";
        return from
                + period.shares().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(share -> names.get(share.getKey()) + " " + share.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** As pages write it; that a day is still to come goes without saying in an agreement. */
    private static String day(CostKeyPeriod period, EffectiveDateText dates) {
        return dates.of(EffectiveDate.parse(period.from().toEdtf().replace("!", "")), RecordedWords.LANGUAGE);
    }
}

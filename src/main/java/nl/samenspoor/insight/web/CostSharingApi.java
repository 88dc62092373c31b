package nl.samenspoor.insight.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.agreement.Allocation;
import nl.samenspoor.insight.costs.Basis;
import nl.samenspoor.insight.costs.CostSharing;
import nl.samenspoor.insight.costs.IndicatorLine;
import nl.samenspoor.insight.costs.Mix;
import nl.samenspoor.insight.costs.SharingCosts;
import nl.samenspoor.insight.web.AgreementJson.CostKeyJson;
import nl.samenspoor.insight.web.AgreementJson.ShareJson;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.Euros;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How costs are shared: the agreed key beside the indicators, and an amount divided to the cent. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/cost-sharing")
class CostSharingApi {

    private static final Pattern WEIGHT = Pattern.compile("([a-z0-9_]{1,40}):(\\d{1,6})");

    /**
     * By what an amount can be divided; {@code by} names it in a request, {@code taskField} is a name or none.
     *
     * @param version        of the business case of that field, or none
     * @param decidedVersion whether all who go on with the field decided on that version: {@code decided},
     *                       {@code undecided} or {@code unknown}; none where there is no version
     */
    record BasisJson(
            String by,
            boolean agreed,
            String taskField,
            Object version,
            String decidedVersion,
            List<ShareJson> shares) {

        static BasisJson of(Basis basis) {
            Basis.CaseVersion version = basis.version();
            return new BasisJson(
                    basis.key(),
                    basis.agreed(),
                    Objects.requireNonNullElse(basis.taskField(), Known.NONE),
                    version == null ? Known.NONE : version.number(),
                    version == null ? Known.NONE : version.standing().key(),
                    AgreementJson.shares(basis.shares()));
        }
    }

    /** Who pays in the business case of a task field in which they take no part any more. */
    record LeftJson(String taskField, List<String> municipalities) {}

    /** The business case of a task field that stopped: nothing is divided by it any more. */
    record StoppedJson(String by, String taskField) {}

    /** Percentage points above the agreed key. */
    record PointsJson(String municipality, BigDecimal points) {}

    /** An indicator; {@code points} is a list, or {@code none} where no agreed shares are known. */
    record IndicatorJson(String indicator, List<ShareJson> shares, Object points) {

        static IndicatorJson of(IndicatorLine line) {
            List<PointsJson> points = line.points().entrySet().stream()
                    .map(entry -> new PointsJson(entry.getKey().text(), entry.getValue()))
                    .toList();
            return new IndicatorJson(
                    line.indicator(), AgreementJson.shares(line.shares()), points.isEmpty() ? Known.NONE : points);
        }
    }

    /**
     * How costs are shared.
     *
     * @param key      the key that counts with its status, or none
     * @param proposal a proposal that is newer than the agreed key, or none
     * @param later    an agreed key that only begins later, or none
     * @param current  the part of the key that counts; none without a key, unknown when no part of it can be named
     * @param reason   why there is no such part: {@code no_key}, {@code rejected}, {@code ended}, {@code over},
     *                 {@code shares_unknown},
     *                 {@code per_case} or {@code several}; none when there is one
     * @param newest   number of the newest key that was laid down, whether it counts or not; 0 for none
     */
    record SharingJson(
            EffectiveDate on,
            Object key,
            Object proposal,
            Object later,
            Object current,
            String reason,
            List<BasisJson> bases,
            List<StoppedJson> stoppedCases,
            List<LeftJson> casesLeft,
            List<IndicatorJson> indicators,
            int newest) {

        static SharingJson of(CostSharing costs) {
            return new SharingJson(
                    costs.on(),
                    costs.key() == null ? Known.NONE : CostKeyJson.of(costs.key()),
                    costs.proposal() == null ? Known.NONE : CostKeyJson.of(costs.proposal()),
                    costs.later() == null ? Known.NONE : CostKeyJson.of(costs.later()),
                    counting(costs),
                    costs.why() == null ? Known.NONE : costs.why().key(),
                    costs.bases().stream().map(BasisJson::of).toList(),
                    costs.stopped().entrySet().stream()
                            .map(one -> new StoppedJson(one.getKey(), one.getValue()))
                            .toList(),
                    costs.left().entrySet().stream()
                            .map(one -> new LeftJson(
                                    one.getKey(),
                                    one.getValue().stream()
                                            .map(MunicipalityCode::text)
                                            .toList()))
                            .toList(),
                    costs.indicators().stream().map(IndicatorJson::of).toList(),
                    costs.newest());
        }

        private static Object counting(CostSharing costs) {
            if (costs.key() == null) {
                return Known.NONE;
            }
            return costs.current() == null ? Known.UNKNOWN : BasisJson.of(costs.current());
        }
    }

    /** What somebody bears; euros with two decimals. */
    record PartJson(String municipality, String share, BigDecimal amount) {}

    /** An amount divided; the parts add up to exactly the amount. */
    record AllocationJson(BigDecimal amount, String by, List<PartJson> parts) {

        static AllocationJson of(Allocation allocation, Basis basis) {
            return new AllocationJson(
                    allocation.amount(),
                    basis.key(),
                    allocation.parts().entrySet().stream()
                            .map(part -> new PartJson(
                                    part.getKey().text(),
                                    basis.shares().get(part.getKey()).toString(),
                                    part.getValue()))
                            .toList());
        }
    }

    private static Map<String, Integer> weights(String written) {
        Map<String, Integer> weights = new HashMap<>();
        for (String one : written.isBlank() ? new String[0] : written.split(",", -1)) {
            Matcher weight = WEIGHT.matcher(one.strip());
            if (!weight.matches()) {
                throw InvalidInput.of("weights", "insight.costs.weight", Mix.HEAVIEST);
            }
            weights.put(weight.group(1), Integer.valueOf(weight.group(2)));
        }
        return weights;
    }

    private final SharingCosts sharing;

    CostSharingApi(SharingCosts sharing) {
        this.sharing = sharing;
    }

    @GetMapping
    SharingJson one(Actor actor, @PathVariable String id) {
        return SharingJson.of(sharing.of(actor, new CooperationId(id)));
    }

    /**
     * @param by      one of the bases of this cooperation, or {@code mix}
     * @param weights for a mix, as {@code inhabitants:60,fte:40}
     */
    @GetMapping("/allocation")
    AllocationJson divide(
            Actor actor,
            @PathVariable String id,
            @RequestParam String amount,
            @RequestParam String by,
            @RequestParam(defaultValue = "") String weights) {
        CostSharing costs = sharing.of(actor, new CooperationId(id));
        Basis basis = by.equals(Basis.MIX) ? Mix.of(weights(weights), costs.indicators()) : costs.basis(by);
        return AllocationJson.of(Allocation.of(Euros.parse("amount", amount), basis.shares()), basis);
    }
}

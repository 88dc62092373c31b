package nl.samenspoor.insight.costs;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;

/** Shares by several indicators at once, each counting as heavily as is said: what if it were half by inhabitants? */
public final class Mix {

    /** Heaviest an indicator can count. */
    public static final int HEAVIEST = 1_000;

    private Mix() {}

    /**
     * The exact shares.
     *
     * @param weights by indicator, 0 to {@link #HEAVIEST}
     * @throws InvalidInput on {@code weights} when none counts, one is out of range, or there is no such indicator
     */
    public static Basis of(Map<String, Integer> weights, List<IndicatorLine> indicators) {
        int together = 0;
        for (Map.Entry<String, Integer> weight : weights.entrySet()) {
            boolean known =
                    indicators.stream().anyMatch(line -> line.indicator().equals(weight.getKey()));
            if (!known || weight.getValue() < 0 || weight.getValue() > HEAVIEST) {
                throw InvalidInput.of("weights", "insight.costs.weight", HEAVIEST);
            }
            together += weight.getValue();
        }
        if (together == 0) {
            throw InvalidInput.of("weights", "insight.costs.weightsNeeded");
        }
        Map<MunicipalityCode, Share> shares = new TreeMap<>();
        for (IndicatorLine line : indicators) {
            int weight = weights.getOrDefault(line.indicator(), 0);
            Share counts = Share.of(weight, together);
            line.shares().forEach((code, share) -> shares.merge(code, times(share, counts), Share::plus));
        }
        return new Basis(Basis.MIX, shares, null);
    }

    private static Share times(Share share, Share counts) {
        BigInteger above = share.numerator().multiply(counts.numerator());
        return new Share(above, share.denominator().multiply(counts.denominator()));
    }
}

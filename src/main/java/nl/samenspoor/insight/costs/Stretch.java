package nl.samenspoor.insight.costs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;

/**
 * One partner's stretch of a bar that is a thousand wide.
 *
 * @param number 1 for the first partner, and on
 * @param from   where it begins, 0 to 1000
 * @param width  how wide it is
 */
public record Stretch(int number, BigDecimal from, BigDecimal width) {

    private static final BigInteger BAR = BigInteger.valueOf(1000);

    /** The bar of these shares, partners in the order given; a partner without a share has a stretch of no width. */
    public static List<Stretch> bar(Collection<MunicipalityCode> partners, Map<MunicipalityCode, Share> shares) {
        List<Stretch> bar = new ArrayList<>();
        BigDecimal at = BigDecimal.ZERO;
        for (MunicipalityCode partner : partners) {
            BigDecimal width = width(shares.getOrDefault(partner, Share.ZERO));
            bar.add(new Stretch(bar.size() + 1, at, width));
            at = at.add(width);
        }
        return bar;
    }

    private static BigDecimal width(Share share) {
        return new BigDecimal(share.numerator().multiply(BAR))
                .divide(new BigDecimal(share.denominator()), 1, RoundingMode.HALF_UP);
    }
}

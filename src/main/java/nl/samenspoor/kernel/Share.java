package nl.samenspoor.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact share, 0 to 1, as a fraction in lowest terms. Cost keys are agreed as fractions: 2/7 is not 28.57 %.
 *
 * @param numerator   0 or more
 * @param denominator 1 or more
 */
public record Share(BigInteger numerator, BigInteger denominator) implements Comparable<Share> {

    public static final Share ZERO = new Share(BigInteger.ZERO, BigInteger.ONE);
    public static final Share WHOLE = new Share(BigInteger.ONE, BigInteger.ONE);

    private static final int SHOWN = 60;
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,40})\\s*/\\s*([0-9]{1,40})");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,10}(?:\\.[0-9]{1,30})?)\\s*(%)?");

    public Share {
        if (denominator.signum() <= 0 || numerator.signum() < 0 || numerator.compareTo(denominator) > 0) {
            throw InvalidInput.of("share", "kernel.share", numerator + "/" + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Share of(long numerator, long denominator) {
        return new Share(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Reads {@code 2/7}, {@code 0.47} or {@code 47%}; at most 40 digits above and below the line, 30 decimals.
     *
     * @throws InvalidInput on field {@code share} for anything else or outside 0 to 1
     */
    public static Share parse(String text) {
        Matcher fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            if (denominator.signum() > 0) {
                return new Share(new BigInteger(fraction.group(1)), denominator);
            }
        }
        Matcher decimal = DECIMAL.matcher(text.strip());
        if (decimal.matches()) {
            BigDecimal number = new BigDecimal(decimal.group(1));
            BigDecimal part = decimal.group(2) == null ? number : number.movePointLeft(2);
            return new Share(part.movePointRight(part.scale()).toBigIntegerExact(), BigInteger.TEN.pow(part.scale()));
        }
        throw InvalidInput.of("share", "kernel.share", text.substring(0, Math.min(SHOWN, text.length())));
    }

    /** Whether these add up to exactly the whole. */
    public static boolean makeWhole(Collection<Share> shares) {
        BigInteger denominator = denominator(shares);
        return sum(shares, denominator).equals(denominator);
    }

    /** What these come to together, as a percentage rounded half up to two decimals; may be more than the whole. */
    public static BigDecimal together(Collection<Share> shares) {
        BigInteger denominator = denominator(shares);
        return new BigDecimal(sum(shares, denominator))
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    private static BigInteger denominator(Collection<Share> shares) {
        return shares.stream().map(Share::denominator).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static BigInteger sum(Collection<Share> shares, BigInteger denominator) {
        return shares.stream()
                .map(share -> share.numerator.multiply(denominator.divide(share.denominator)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** How many percentage points this is above the other, rounded half up to two decimals; below zero when it is less. */
    public BigDecimal pointsAbove(Share other) {
        return new BigDecimal(numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)))
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(denominator.multiply(other.denominator)), 2, RoundingMode.HALF_UP);
    }

    /** The sum; may not exceed the whole. */
    public Share plus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Percentage rounded half up to two decimals, for reading only. */
    public BigDecimal percentage() {
        return new BigDecimal(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Share other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}

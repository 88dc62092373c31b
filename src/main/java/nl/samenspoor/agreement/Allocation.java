package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;

/**
 * An amount divided among municipalities to the cent, by the largest remainders: everybody gets the whole cents of his
 * exact share, and the cents that are left go to whoever came closest to one more. The parts always add up to the amount.
 * Of equal remainders the larger share goes first, then the lower municipality code, so that the order in which shares are
 * given makes no difference.
 *
 * @param amount euros with two decimals; below zero for a return
 * @param parts  euros per municipality, together exactly the amount
 */
public record Allocation(BigDecimal amount, Map<MunicipalityCode, BigDecimal> parts) {

    /** Largest amount either way, in euros: a thousand times what all municipalities together spend in a year. */
    public static final BigDecimal LARGEST = new BigDecimal("100000000000000");

    private static final int CENTS = 2;

    private record Part(MunicipalityCode municipality, Share share, BigInteger cents, BigInteger remainder) {}

    private static final Comparator<Part> NEXT = Comparator.comparing(
                    (Part part) -> new Share(part.remainder(), part.share().denominator()))
            .thenComparing(Part::share)
            .reversed()
            .thenComparing(Part::municipality);

    public Allocation {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /**
     * Divides an amount.
     *
     * @param amount euros, at most two decimals, at most {@link #LARGEST} either way
     * @param shares exact shares that together make the whole
     * @throws InvalidInput on field {@code amount} for parts of a cent or too large an amount, on field {@code shares} when
     *                      they do not make exactly the whole
     */
    public static Allocation of(BigDecimal amount, Map<MunicipalityCode, Share> shares) {
        if (amount.stripTrailingZeros().scale() > CENTS || amount.abs().compareTo(LARGEST) > 0) {
            throw InvalidInput.of("amount", "agreement.amount");
        }
        if (!Share.makeWhole(shares.values())) {
            throw InvalidInput.of("shares", "agreement.sharesTogether");
        }
        BigInteger cents = amount.movePointRight(CENTS).toBigIntegerExact();
        List<Part> parts = shares.entrySet().stream()
                .map(share -> part(share.getKey(), share.getValue(), cents.abs()))
                .sorted(NEXT)
                .toList();
        BigInteger left = parts.stream().map(Part::cents).reduce(cents.abs(), BigInteger::subtract);
        Map<MunicipalityCode, BigDecimal> euros = new TreeMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean oneMore = BigInteger.valueOf(i).compareTo(left) < 0;
            BigInteger whole = oneMore ? part.cents().add(BigInteger.ONE) : part.cents();
            euros.put(part.municipality(), euros(cents.signum() < 0 ? whole.negate() : whole));
        }
        return new Allocation(euros(cents), euros);
    }

    private static Part part(MunicipalityCode municipality, Share share, BigInteger cents) {
        BigInteger[] exact = cents.multiply(share.numerator()).divideAndRemainder(share.denominator());
        return new Part(municipality, share, exact[0], exact[1]);
    }

    private static BigDecimal euros(BigInteger cents) {
        return new BigDecimal(cents, CENTS);
    }
}

package nl.samenspoor.agreement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * What the shares of a key that follows use were measured by (Speulman 2012, §3.3.3): the shares are exactly these
 * quantities divided by their sum.
 *
 * @param unit       in which is measured, for example hours or assessments, at most 200 characters
 * @param quantities per municipality, 0 or more, together more than 0
 */
public record Measured(String unit, Map<MunicipalityCode, BigDecimal> quantities) {

    private static final int DECIMALS = 6;
    private static final int SHOWN = 100;
    private static final Pattern LINE = Pattern.compile("(.+):\\s*(\\d{1,15}(?:[.,]\\d{1,6})?)");

    public Measured {
        quantities = Collections.unmodifiableMap(new TreeMap<>(quantities));
    }

    /**
     * Reads a municipality and a quantity on each line, {@code Ommen: 1200}.
     *
     * @throws InvalidInput on {@code field}, naming every line that is none, names an unknown municipality or one twice; when
     *                      nothing was written, or all of it is zero
     */
    public static Measured read(String field, String unit, @Nullable String text, Municipalities municipalities) {
        Map<MunicipalityCode, BigDecimal> quantities = new TreeMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (String line : (text == null ? "" : text).lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            Matcher written = LINE.matcher(line);
            MunicipalityCode code = written.matches()
                    ? municipalities
                            .byName(written.group(1).strip())
                            .map(Municipality::code)
                            .orElse(null)
                    : null;
            if (code == null || quantities.containsKey(code)) {
                problems.add(FieldProblem.of(
                        field, "agreement.quantityLine", line.substring(0, Math.min(SHOWN, line.length()))));
            } else {
                quantities.put(code, new BigDecimal(written.group(2).replace(',', '.')));
            }
        }
        Measured measured = new Measured(unit, quantities);
        if (problems.isEmpty() && measured.sum().signum() == 0) {
            problems.add(FieldProblem.of(field, "agreement.quantityNeeded"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return measured;
    }

    private BigDecimal sum() {
        return quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The exact share of each. */
    public Map<MunicipalityCode, Share> shares() {
        BigInteger whole = units(sum());
        Map<MunicipalityCode, Share> shares = new TreeMap<>();
        quantities.forEach((code, quantity) -> shares.put(code, new Share(units(quantity), whole)));
        return shares;
    }

    private static BigInteger units(BigDecimal quantity) {
        return quantity.movePointRight(DECIMALS).toBigIntegerExact();
    }
}

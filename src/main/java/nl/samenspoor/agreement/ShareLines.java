package nl.samenspoor.agreement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/** Shares as people write them: a municipality and a share on each line, {@code Ommen: 2/7}. */
public final class ShareLines {

    private static final Pattern PART = Pattern.compile(".+:\\s*\\d{1,15}");

    private ShareLines() {}

    /**
     * @return empty when nothing was written: the shares are not known
     * @throws InvalidInput on {@code field}, naming every line that is none, or names an unknown municipality or one twice
     */
    public static Map<MunicipalityCode, Share> read(
            String field, @Nullable String text, Municipalities municipalities) {
        return read(field, text, municipalities, ShareLines::share);
    }

    /**
     * Reads the parts of a {@link #ratio}, {@code Ommen: 2} and {@code Hardenberg: 5}, which are shares of their sum: 2/7 and
     * 5/7 (Speulman 2012, §6.5).
     *
     * @throws InvalidInput on {@code field}, as for {@link #read}, or when all parts are zero
     */
    public static Map<MunicipalityCode, Share> readRatio(
            String field, @Nullable String text, Municipalities municipalities) {
        Map<MunicipalityCode, BigInteger> parts =
                read(field, text, municipalities, (at, line, part) -> new BigInteger(part));
        BigInteger sum = parts.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw InvalidInput.of(field, "agreement.ratioNeeded");
        }
        Map<MunicipalityCode, Share> shares = new LinkedHashMap<>();
        parts.forEach((code, part) -> shares.put(code, new Share(part, sum)));
        return shares;
    }

    /** What stands behind the colon of a line. */
    private interface Value<T> {
        T of(String field, String line, String text);
    }

    private static <T> Map<MunicipalityCode, T> read(
            String field, @Nullable String text, Municipalities municipalities, Value<T> value) {
        Map<MunicipalityCode, T> read = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (String line : lines(text)) {
            try {
                add(read, field, line, municipalities, value);
            } catch (InvalidInput wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return read;
    }

    /** Whether it is written as the parts of a ratio, {@code Ommen: 2} and {@code Hardenberg: 5}, and not as shares of one. */
    public static boolean ratio(@Nullable String text) {
        List<String> lines = lines(text);
        return lines.size() > 1
                && lines.stream().allMatch(line -> PART.matcher(line).matches());
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static <T> void add(
            Map<MunicipalityCode, T> read, String field, String line, Municipalities municipalities, Value<T> value) {
        int colon = line.lastIndexOf(':');
        if (colon < 1) {
            throw InvalidInput.of(field, "agreement.shareLine", shortened(line));
        }
        String name = line.substring(0, colon).strip();
        MunicipalityCode code = municipalities
                .byName(name)
                .map(Municipality::code)
                .orElseThrow(() -> InvalidInput.of(field, "agreement.municipalityName", shortened(name)));
        if (read.put(code, value.of(field, line, line.substring(colon + 1).strip())) != null) {
            throw InvalidInput.of(field, "agreement.shareLine", shortened(line));
        }
    }

    private static Share share(String field, String line, String text) {
        try {
            return Share.parse(text.replace(',', '.'));
        } catch (InvalidInput wrong) {
            throw InvalidInput.of(field, "agreement.shareLine", shortened(line));
        }
    }

    private static String shortened(String line) {
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }
}

package nl.samenspoor.agreement;

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
        Map<MunicipalityCode, Share> shares = new LinkedHashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (String line : lines(text)) {
            try {
                add(shares, field, line, municipalities);
            } catch (InvalidInput wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return shares;
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

    private static void add(
            Map<MunicipalityCode, Share> shares, String field, String line, Municipalities municipalities) {
        int colon = line.lastIndexOf(':');
        if (colon < 1) {
            throw InvalidInput.of(field, "agreement.shareLine", shortened(line));
        }
        String name = line.substring(0, colon).strip();
        MunicipalityCode code = municipalities
                .byName(name)
                .map(Municipality::code)
                .orElseThrow(() -> InvalidInput.of(field, "agreement.municipalityName", shortened(name)));
        if (shares.put(code, share(field, line, line.substring(colon + 1).strip())) != null) {
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

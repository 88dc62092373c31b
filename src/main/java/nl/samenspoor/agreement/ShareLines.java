package nl.samenspoor.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/** Shares as people write them: a municipality and a share on each line, {@code Ommen: 2/7}. */
public final class ShareLines {

    private ShareLines() {}

    /**
     * @return empty when nothing was written: the shares are not known
     * @throws InvalidInput on {@code field} for a line that is none, or names an unknown municipality or one twice
     */
    public static Map<MunicipalityCode, Share> read(
            String field, @Nullable String text, Municipalities municipalities) {
        Map<MunicipalityCode, Share> shares = new LinkedHashMap<>();
        if (text == null) {
            return shares;
        }
        for (String line :
                text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            int colon = line.lastIndexOf(':');
            if (colon < 1) {
                throw InvalidInput.of(field, "agreement.shareLine", shortened(line));
            }
            MunicipalityCode code = code(field, line.substring(0, colon).strip(), municipalities);
            if (shares.put(code, share(field, line, line.substring(colon + 1).strip())) != null) {
                throw InvalidInput.of(field, "agreement.shareLine", shortened(line));
            }
        }
        return shares;
    }

    private static MunicipalityCode code(String field, String name, Municipalities municipalities) {
        return municipalities
                .byName(name)
                .map(Municipality::code)
                .orElseThrow(() -> InvalidInput.of(field, "agreement.municipalityName", shortened(name)));
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

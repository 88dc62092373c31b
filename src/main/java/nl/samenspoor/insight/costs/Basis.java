package nl.samenspoor.insight.costs;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.jspecify.annotations.Nullable;

/**
 * Shares by which an amount can be divided.
 *
 * @param key    {@code period-0} and on for the periods of the key that counts, {@code equal}, {@code own}, {@code mix}, {@code case-} with the id of a task field for the version that counts, {@code newer-} for one beside it, or an
 *               indicator as {@link nl.samenspoor.agreement.ComputedShares} names it
 * @param shares exact share per partner, together the whole
 * @param period the period of the agreed key that it is, or null
 * @param taskField name of the task field whose business case it is, or null
 * @param version   of that business case, or null
 */
public record Basis(
        String key,
        Map<MunicipalityCode, Share> shares,
        @Nullable CostKeyPeriod period,
        @Nullable String taskField,
        @Nullable CaseVersion version) {

    /** Whether all who go on with a task field decided on the version of its business case; last where that is not known. */
    public enum CaseStanding {
        DECIDED,
        UNDECIDED,
        UNKNOWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A version of a business case.
     *
     * @param number counted from 1
     */
    public record CaseVersion(int number, CaseStanding standing) {}

    private static final String NEWER = "newer-";

    public static final String EQUAL = "equal";
    public static final String OWN = "own";
    public static final String MIX = "mix";

    public Basis {
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    public Basis(String key, Map<MunicipalityCode, Share> shares, @Nullable CostKeyPeriod period) {
        this(key, shares, period, null, null);
    }

    /**
     * What is paid by the business case of a task field.
     *
     * @param key   as {@link #caseKey} or {@link #newerKey} makes it
     * @param name  of the field
     */
    static Basis ofCase(String key, String name, CaseVersion version, Map<MunicipalityCode, Share> shares) {
        return new Basis(key, shares, null, name, version);
    }

    /** Key of a newer version beside the one that counts. */
    static String newerKey(String field) {
        return NEWER + field;
    }

    /** The key of the version that counts, of the same field as a newer one beside it; any other key as it is. */
    static String counting(String key) {
        return key.startsWith(NEWER) ? caseKey(key.substring(NEWER.length())) : key;
    }

    static String caseKey(String field) {
        return "case-" + field;
    }

    public boolean agreed() {
        return period != null;
    }
}

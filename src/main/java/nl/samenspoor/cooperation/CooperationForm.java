package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.InvalidInput;

/**
 * Forms of cooperation from light to heavy (Speulman 2012, §2.3.5.4). No form is final: every form is an intermediate
 * one (§3.3.3).
 */
public enum CooperationForm implements Choice {
    /** Netwerk: exchange of information and knowledge. */
    NETWORK("netwerksamenwerking"),
    /** Matrix: division of tasks. */
    MATRIX("matrixsamenwerking"),
    /** Ambtelijke fusie: one official organisation, separate councils. */
    ADMINISTRATIVE_MERGER("ambtelijke fusie"),
    /** Gemeentelijke herindeling. */
    MUNICIPAL_MERGER("gemeentelijke herindeling");

    private final String dutch;

    CooperationForm(String dutch) {
        this.dutch = dutch;
    }

    /** 1 (light) to 4 (heavy). */
    public int number() {
        return ordinal() + 1;
    }

    /** The name as Dutch records write it. */
    String dutch() {
        return dutch;
    }

    /** @throws InvalidInput on {@code field} outside 1 to 4 */
    public static CooperationForm of(String field, int number) {
        if (number < 1 || number > values().length) {
            throw InvalidInput.of(field, "cooperation.form", number);
        }
        return values()[number - 1];
    }
}

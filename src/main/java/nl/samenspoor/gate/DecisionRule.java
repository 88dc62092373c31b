package nl.samenspoor.gate;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/** What the partners agreed a gate needs. Political rules: the law asks no more than a majority in each council. */
public enum DecisionRule {
    /** Every body that decides agrees by ordinary majority. The default. */
    MAJORITY_EACH,
    /** Nobody in any council votes against. */
    UNANIMITY_EACH_COUNCIL,
    /** In every council the majority of each fraction votes in favour (Speulman 2012, §5.4.2). */
    UNANIMITY_OF_FRACTIONS,
    /** Only the colleges decide (Speulman 2012, §7.4.4). */
    COLLEGES_ONLY;

    /** Lower-case key as the API, the casebook and the decision table write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code rule} for an unknown key */
    public static DecisionRule of(String key) {
        return Arrays.stream(values())
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("rule", "gate.unknownRule", key));
    }
}

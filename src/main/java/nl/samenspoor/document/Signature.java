package nl.samenspoor.document;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;

/**
 * That a document was signed.
 *
 * @param version the version that was signed
 * @param on      when
 * @param by      by which bodies and offices
 */
public record Signature(int version, EffectiveDate on, List<Signatory> by) {

    public Signature {
        by = List.copyOf(by);
    }
}

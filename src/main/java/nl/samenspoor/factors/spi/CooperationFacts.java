package nl.samenspoor.factors.spi;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import org.jspecify.annotations.Nullable;

/** What the factor check needs to know about a cooperation. Implemented where cooperations are known. */
public interface CooperationFacts {

    /**
     * Facts about a cooperation.
     *
     * @param partners       present partners
     * @param formerPartners partners that left
     * @param phase          the present phase
     * @param form           chosen form, 1 (network) to 4 (merger), or null when none was chosen
     * @param startedOn      when it began
     * @param realisedOn     when the form really started to work, or null
     * @param observedUntil  how far the knowledge reaches, or null for a running cooperation
     */
    record Facts(
            List<MunicipalityCode> partners,
            List<MunicipalityCode> formerPartners,
            Phase phase,
            @Nullable Integer form,
            EffectiveDate startedOn,
            @Nullable EffectiveDate realisedOn,
            @Nullable LocalDate observedUntil) {

        public Facts {
            partners = List.copyOf(partners);
            formerPartners = List.copyOf(formerPartners);
        }
    }

    Facts of(CooperationId cooperation);
}

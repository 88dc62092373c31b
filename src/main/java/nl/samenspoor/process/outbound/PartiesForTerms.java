package nl.samenspoor.process.outbound;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/** What terms ask about cooperations and municipalities: neither module knows the other. */
@Component
class PartiesForTerms implements Parties {

    private final Cooperations cooperations;
    private final Municipalities municipalities;

    PartiesForTerms(Cooperations cooperations, Municipalities municipalities) {
        this.cooperations = cooperations;
        this.municipalities = municipalities;
    }

    @Override
    public String cooperation(CooperationId cooperation) {
        return cooperations.summary(cooperation).name();
    }

    @Override
    public List<MunicipalityCode> partners(CooperationId cooperation) {
        return cooperations.summary(cooperation).partners();
    }

    @Override
    public Map<CooperationId, LocalDate> lastKnownDays(Collection<CooperationId> asked) {
        return cooperations.observedUntil(asked);
    }

    @Override
    public Map<MunicipalityCode, String> names(Collection<MunicipalityCode> codes) {
        return municipalities.names(codes);
    }

    @Override
    public Map<MunicipalityCode, String> others(CooperationId cooperation) {
        List<MunicipalityCode> partners = partners(cooperation);
        Map<MunicipalityCode, String> others = new LinkedHashMap<>();
        municipalities.current().stream()
                .filter(municipality -> !partners.contains(municipality.code()))
                .sorted(Comparator.comparing(Municipality::name))
                .forEach(municipality -> others.put(municipality.code(), municipality.name()));
        return others;
    }

    @Override
    public boolean endedOn(MunicipalityCode code, EffectiveDate day) {
        return municipalities
                .find(code)
                .filter(municipality -> municipality.surelyEndedOn(day))
                .isPresent();
    }

    @Override
    public Set<MunicipalityCode> ended(Collection<MunicipalityCode> codes, EffectiveDate day) {
        return municipalities.ending(codes).values().stream()
                .filter(municipality -> municipality.surelyEndedOn(day))
                .map(Municipality::code)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean exists(MunicipalityCode code) {
        return municipalities.exists(code);
    }
}

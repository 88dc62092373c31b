package nl.samenspoor.terms.web;

import java.util.List;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.terms.spi.Parties;
import org.springframework.stereotype.Component;

/** Reads the municipality out of an address. */
@Component
class KnownMunicipalities {

    private final Parties parties;

    KnownMunicipalities(Parties parties) {
        this.parties = parties;
    }

    /** @throws NotFound when it is no code, or not registered */
    MunicipalityCode require(String code) {
        if (!code.matches("GM\\d{4}") || !parties.exists(new MunicipalityCode(code))) {
            throw new NotFound("terms.noMunicipality", code.substring(0, Math.min(20, code.length())));
        }
        return new MunicipalityCode(code);
    }

    String name(MunicipalityCode code) {
        return parties.names(List.of(code)).getOrDefault(code, code.text());
    }
}

package nl.samenspoor.municipality.web;

import java.time.LocalDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.municipality.EndMunicipality;
import nl.samenspoor.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * The end of a municipality, as a form or another system sends it.
 *
 * @param validUntil first day it no longer exists
 * @param successor  CBS code of the municipality it goes into; may be left out
 * @param source     where this is known from; may be left out
 */
record EndForm(@Nullable String validUntil, @Nullable String successor, @Nullable String source) {

    static EndForm of(Municipality municipality) {
        return new EndForm(
                municipality.validUntil() == null
                        ? null
                        : municipality.validUntil().toString(),
                municipality.successor() == null
                        ? null
                        : municipality.successor().text(),
                null);
    }

    /** The same as it was typed on a page, where days are written as people do. */
    EndForm typed() {
        return new EndForm(TypedDate.edtfOrNull(validUntil), successor, source);
    }

    /** @throws InvalidInput naming every field that is wrong */
    EndMunicipality command(MunicipalityCode code) {
        Typed typed = new Typed();
        typed.required("validUntil", validUntil);
        LocalDate until = typed.day("validUntil", validUntil);
        MunicipalityCode into = typed.code("successor", successor);
        return typed.whenRight(
                () -> new EndMunicipality(code, until == null ? LocalDate.MIN : until, into, Typed.text(source)));
    }
}

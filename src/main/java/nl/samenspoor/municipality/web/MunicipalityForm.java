package nl.samenspoor.municipality.web;

import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.municipality.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * A municipality to be registered, as a form or another system sends it.
 *
 * @param code      its CBS code
 * @param name      its official name
 * @param province  CBS code of its province; may be left out when unknown
 * @param validFrom first day it exists; may be left out when unknown
 */
record MunicipalityForm(
        @Nullable String code, @Nullable String name, @Nullable String province, @Nullable String validFrom) {

    static MunicipalityForm empty() {
        return new MunicipalityForm(null, null, null, null);
    }

    /** The same as it was typed on a page, where days are written as people do. */
    MunicipalityForm typed() {
        return new MunicipalityForm(code, name, province, TypedDate.edtfOrNull(validFrom));
    }

    /** @throws InvalidInput naming every field that is wrong */
    Municipality command() {
        Typed typed = new Typed();
        MunicipalityCode known = typed.code("code", typed.required("code", code));
        return typed.checked(new Municipality(
                known == null ? new MunicipalityCode("GM0000") : known,
                typed.required("name", name),
                Typed.text(province),
                typed.day("validFrom", validFrom),
                null,
                null));
    }
}

package nl.samenspoor.cooperation;

import nl.samenspoor.gate.spi.Said;
import org.jspecify.annotations.Nullable;

/** How a dossier names a form of cooperation. */
final class InDossier {

    private InDossier() {}

    static Said form(Alternative alternative) {
        return form(alternative.form(), alternative.variant());
    }

    static Said form(CooperationForm form, @Nullable String variant) {
        Said name = Said.code("cooperation.formName." + form.number());
        return variant == null ? name : Said.code("cooperation.dossier.variant", name, Said.text(variant));
    }
}

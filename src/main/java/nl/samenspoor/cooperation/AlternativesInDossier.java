package nl.samenspoor.cooperation;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that were compared: their rank, what speaks for and against each, and what became of it. */
@Component
class AlternativesInDossier implements DossierPart {

    private final Cooperations cooperations;

    AlternativesInDossier(Cooperations cooperations) {
        this.cooperations = cooperations;
    }

    @Override
    public String key() {
        return "alternatives";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        List<DossierLine> lines = new ArrayList<>();
        for (Alternative alternative : cooperations.alternatives(cooperation)) {
            String key = key(alternative);
            long before =
                    lines.stream().filter(line -> line.key().startsWith(key)).count();
            lines.add(new DossierLine(
                    before == 0 ? key : key + " #" + (before + 1), InDossier.form(alternative), values(alternative)));
        }
        return lines;
    }

    private static String key(Alternative alternative) {
        String variant = alternative.variant();
        return "form " + alternative.form().number() + (variant == null ? "" : " " + variant);
    }

    private static List<Said> values(Alternative alternative) {
        List<Said> values = new ArrayList<>();
        values.add(Said.code("cooperation.dossier.rank", Said.text(Integer.toString(alternative.rank()))));
        values.add(Said.code("cooperation.alternative." + alternative.state().key()));
        add(values, "cooperation.dossier.pros", alternative.pros());
        add(values, "cooperation.dossier.cons", alternative.cons());
        add(values, "cooperation.dossier.why", alternative.why());
        EffectiveDate dropped = alternative.droppedOn();
        if (dropped != null) {
            values.add(Said.date(dropped));
        }
        return values;
    }

    private static void add(List<Said> values, String code, @Nullable String words) {
        if (words != null) {
            values.add(Said.code(code, Said.text(words)));
        }
    }
}

package nl.samenspoor.gate;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the bodies are asked, in the words of whoever prepared the dossier. */
@Component
class QuestionInDossier implements DossierPart {

    static final String KEY = "question";

    private final OpeningRegister openings;
    private final GateReader reader;

    QuestionInDossier(OpeningRegister openings, GateReader reader) {
        this.openings = openings;
        this.reader = reader;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        Gate.Dossier dossier = openings.latest(cooperation, gate)
                .map(opening -> reader.of(opening).dossier())
                .orElse(null);
        if (dossier == null) {
            return List.of();
        }
        List<DossierLine> lines = new ArrayList<>();
        add(lines, "question", dossier.question());
        add(lines, "summary", dossier.summary());
        add(lines, "motivation", dossier.motivation());
        return lines;
    }

    private static void add(List<DossierLine> lines, String key, @Nullable String words) {
        if (words != null) {
            lines.add(DossierLine.of(key, Said.code("gate.page." + key), Said.text(words)));
        }
    }
}

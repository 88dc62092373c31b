package nl.samenspoor.agreement;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the scheme holds of what the law asks for, in the dossier of the third gate. */
@Component
class SchemeContentInDossier implements DossierPart {

    private final SchemeContents contents;

    SchemeContentInDossier(SchemeContents contents) {
        this.contents = contents;
    }

    @Override
    public String key() {
        return "scheme_content";
    }

    @Override
    public int place() {
        return 71;
    }

    @Override
    public AtGate atGate() {
        return AtGate.TOGETHER;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return gate != GateKey.G3
                ? List.of()
                : contents.latest(cooperation)
                        .map(content -> lines(content, contents.asked(cooperation)))
                        .orElse(List.of());
    }

    private static List<DossierLine> lines(SchemeContent content, List<SchemeItem> asked) {
        List<DossierLine> lines = new ArrayList<>();
        for (SchemeItem item : SchemeItem.values()) {
            ItemCheck check = content.items().get(item);
            if (check != null) {
                lines.add(new DossierLine(item.key(), subject(item), values(check)));
            } else if (asked.contains(item)) {
                lines.add(DossierLine.of(item.key(), subject(item), Said.code("agreement.content.notJudged")));
            }
        }
        add(lines, "evaluationRule", content.evaluationRule());
        add(lines, "exitTerm", content.exitTerm());
        return lines;
    }

    private static Said subject(SchemeItem item) {
        return Said.code("agreement.content." + item.key());
    }

    private static List<Said> values(ItemCheck check) {
        List<Said> values = new ArrayList<>();
        values.add(Said.code("agreement.content.state." + check.state().key()));
        if (check.article() != null) {
            values.add(Said.text(check.article()));
        }
        if (check.reason() != null) {
            values.add(Said.text(check.reason()));
        }
        return values;
    }

    private static void add(List<DossierLine> lines, String key, @Nullable String words) {
        if (words != null) {
            lines.add(DossierLine.of(key, Said.code("agreement.content." + key), Said.text(words)));
        }
    }
}

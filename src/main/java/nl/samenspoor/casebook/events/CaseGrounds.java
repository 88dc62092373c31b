package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.monitoring.Grounds;
import org.jspecify.annotations.Nullable;

/** What a judgement in a case file rests on. */
final class CaseGrounds {

    private CaseGrounds() {}

    static Grounds of(CaseEvent event, @Nullable String words) {
        String basis = event.node().path("basis").asString("stated");
        return new Grounds(event.on(), Basis.of("basis", basis), SourceText.of(event), words);
    }
}

package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.monitoring.JudgeTrust;
import nl.samenspoor.monitoring.JudgingTrust;
import nl.samenspoor.monitoring.TrustLevel;
import nl.samenspoor.monitoring.TrustTable;
import nl.samenspoor.monitoring.TrustTrend;
import org.springframework.stereotype.Component;

/** Judgement of trust, directed or of the cluster. */
@Component
class TrustEvent implements EventKind {

    private final JudgingTrust trust;

    TrustEvent(JudgingTrust trust) {
        this.trust = trust;
    }

    @Override
    public String name() {
        return "trust";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        trust.judge(
                context.actor(),
                new JudgeTrust(
                        context.id(),
                        event.municipality("from"),
                        event.municipality("to"),
                        TrustTable.of(event.node().path("table").asString("cooperation")),
                        TrustLevel.of(event.required("level")),
                        TrustTrend.of(event.node().path("trend").asString("unknown")),
                        CaseGrounds.of(event, event.text("inWords"))));
    }
}

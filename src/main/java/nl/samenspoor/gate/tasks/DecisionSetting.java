package nl.samenspoor.gate.tasks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.gate.CorrectingDecisions;
import nl.samenspoor.gate.Decision;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a body is asked at a gate, and where it finds and mends what it decided. */
@Component
class DecisionSetting {

    private final GateView gates;
    private final CorrectingDecisions correcting;
    private final Municipalities municipalities;
    private final EffectiveDateText dates;
    private final Texts texts;

    DecisionSetting(
            GateView gates,
            CorrectingDecisions correcting,
            Municipalities municipalities,
            EffectiveDateText dates,
            Texts texts) {
        this.gates = gates;
        this.correcting = correcting;
        this.municipalities = municipalities;
        this.dates = dates;
        this.texts = texts;
    }

    /** The question of the gate and, for a council, what its college proposes. */
    List<Asked> asked(WorkContext context) {
        Gate gate = gates.latest(context.cooperation(), context.requireGate()).orElse(null);
        if (gate == null) {
            return List.of();
        }
        List<Asked> asked = new ArrayList<>(List.of(question(gate)));
        if (context.body() == Body.COUNCIL) {
            gate.proposals().stream()
                    .filter(proposal -> proposal.municipality().equals(context.municipality()))
                    .flatMap(this::proposal)
                    .forEach(asked::add);
        }
        return asked;
    }

    private Asked question(Gate gate) {
        Gate.Dossier dossier = gate.dossier();
        String own = dossier == null ? null : dossier.question();
        return new Asked(
                texts.of("gate.page.question"),
                own == null ? texts.of("gate.question." + gate.key()) : RecordedWords.marked(own),
                own != null ? null : texts.of(dossier == null ? "gate.page.notAsked" : "gate.page.usualQuestion"));
    }

    private Stream<Asked> proposal(Gate.Proposal proposal) {
        return Stream.ofNullable(proposal.text())
                .map(words -> new Asked(
                        texts.of("gate.page.proposal", municipalities.name(proposal.municipality())),
                        RecordedWords.marked(words),
                        dates.of(proposal.on())));
    }

    /** To the dossier that was frozen for the body; nothing without a gate. */
    List<WayOn> beforehand(WorkContext context) {
        return gates
                .latest(context.cooperation(), context.requireGate())
                .map(gate -> new WayOn(
                        texts.of("gate.page.toDossier", gate.key().phase().number()),
                        "/cooperations/" + context.cooperation() + "/gates/" + gate.key() + "/dossier"))
                .stream()
                .toList();
    }

    /**
     * To the gate, and to the correction of what the body decided while that can be corrected; not from a task of an
     * earlier opening, in which it decided something else.
     */
    List<WayOn> afterwards(Actor actor, WorkContext context, Instant opened) {
        Gate gate = gates.latest(context.cooperation(), context.requireGate()).orElse(null);
        if (gate == null) {
            return List.of();
        }
        String page = "/cooperations/" + context.cooperation() + "/gates/" + gate.key();
        List<WayOn> ways = new ArrayList<>();
        ways.add(new WayOn(texts.of("gate.page.toGate", gate.key().phase().number()), page));
        String decision = opened.isBefore(gate.openedAt())
                ? null
                : correctable(actor, gate, context.body(), context.municipality());
        if (decision != null) {
            ways.add(new WayOn(texts.of("gate.correction.do"), page + "/decisions/" + decision + "/correction"));
        }
        return ways;
    }

    private @Nullable String correctable(Actor actor, Gate gate, Body body, @Nullable MunicipalityCode municipality) {
        List<String> ids = correcting.correctable(actor, gate);
        return gate.decisions().stream()
                .filter(decision -> decision.body() == body
                        && decision.municipality().equals(municipality)
                        && ids.contains(decision.id()))
                .map(Decision::id)
                .findFirst()
                .orElse(null);
    }
}

package nl.samenspoor.gate.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.samenspoor.gate.ExpectedGates;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.spi.ConsultedFacts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.terms.TermJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One gate: its rule, and per municipality and body where it stands. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/gates")
class GateApi {

    private final ReadingGates reading;
    private final ExpectedGates expected;
    private final Municipalities municipalities;
    private final GateWording wording;
    private final FrozenDossiers dossiers;
    private final ObjectProvider<ConsultedFacts> consulted;

    GateApi(
            ReadingGates reading,
            ExpectedGates expected,
            Municipalities municipalities,
            GateWording wording,
            FrozenDossiers dossiers,
            ObjectProvider<ConsultedFacts> consulted) {
        this.reading = reading;
        this.expected = expected;
        this.municipalities = municipalities;
        this.wording = wording;
        this.dossiers = dossiers;
        this.consulted = consulted;
    }

    @GetMapping("/{gate}")
    GateJson one(Actor actor, @PathVariable String id, @PathVariable String gate, Locale reader) {
        CooperationId cooperation = new CooperationId(id);
        ReadingGates.OneGate found = reading.of(actor, cooperation, gate);
        List<TermJson> terms =
                found.terms().stream().map(term -> TermJson.of(term, reader)).toList();
        return found.reached() ? json(cooperation, found, terms) : notReached(cooperation, found.key(), terms);
    }

    private Map<String, Object> consulted(CooperationId cooperation, GateKey gate) {
        Map<String, Object> all = new TreeMap<>();
        consulted.orderedStream().forEach(facts -> all.putAll(facts.facts(cooperation, gate)));
        return all;
    }

    private GateJson notReached(CooperationId cooperation, GateKey gate, List<TermJson> terms) {
        ExpectedGates.ExpectedGate would = expected.of(cooperation, gate);
        Map<MunicipalityCode, String> names = municipalities.names(would.municipalities());
        List<BodyJson> bodies = BodyAtGate.expected(gate, would.rounds()).stream()
                .map(body -> BodyJson.of(body, Map.of(), wording))
                .toList();
        return GateJson.notReached(
                gate,
                would,
                would.municipalities().stream()
                        .map(code -> new GateJson.MunicipalityAtGateJson(
                                code.text(), names.get(code), bodies, GateJson.NONE))
                        .toList(),
                terms,
                consulted(cooperation, gate));
    }

    private GateJson json(CooperationId cooperation, ReadingGates.OneGate found, List<TermJson> terms) {
        Gate latest = found.latest();
        List<GateJson.MissingAtGateJson> missing = found.missing().stream()
                .map(one -> new GateJson.MissingAtGateJson(one.code(), wording.missing(one)))
                .toList();
        return GateJson.of(
                latest,
                dossiers.latest(cooperation, found.key()).orElse(null),
                municipalities.names(latest.municipalities()),
                missing,
                terms,
                consulted(cooperation, found.key()),
                (gate, code) -> BodyAtGate.of(gate, code).stream()
                        .map(body -> BodyJson.of(body, found.conditions(), wording))
                        .toList());
    }
}

package nl.samenspoor.gate.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.gate.ExpectedGates;
import nl.samenspoor.gate.FrozenDossiers;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.terms.TermJson;
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

    GateApi(
            ReadingGates reading,
            ExpectedGates expected,
            Municipalities municipalities,
            GateWording wording,
            FrozenDossiers dossiers) {
        this.reading = reading;
        this.expected = expected;
        this.municipalities = municipalities;
        this.wording = wording;
        this.dossiers = dossiers;
    }

    @GetMapping("/{gate}")
    GateJson one(Actor actor, @PathVariable String id, @PathVariable String gate, Locale reader) {
        CooperationId cooperation = new CooperationId(id);
        ReadingGates.OneGate found = reading.of(actor, cooperation, gate);
        List<TermJson> terms =
                found.terms().stream().map(term -> TermJson.of(term, reader)).toList();
        return found.reached()
                ? json(cooperation, found, terms)
                : notReached(found.key(), expected.of(cooperation, found.key()), terms);
    }

    private GateJson notReached(GateKey gate, ExpectedGates.ExpectedGate would, List<TermJson> terms) {
        Map<MunicipalityCode, String> names = municipalities.names(would.municipalities());
        List<BodyJson> bodies = BodyAtGate.expected(gate, would.rounds()).stream()
                .map(body -> BodyJson.of(body, Map.of(), wording))
                .toList();
        return GateJson.notReached(
                gate,
                would,
                would.municipalities().stream()
                        .map(code -> new GateJson.MunicipalityAtGateJson(code.text(), names.get(code), bodies))
                        .toList(),
                terms);
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
                (gate, code) -> BodyAtGate.of(gate, code).stream()
                        .map(body -> BodyJson.of(body, found.conditions(), wording))
                        .toList());
    }
}

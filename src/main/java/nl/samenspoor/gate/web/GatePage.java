package nl.samenspoor.gate.web;

import java.util.List;
import java.util.Map;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one gate: a matrix of municipalities and bodies, each outcome in words, conditions, what is missing. */
@Controller
class GatePage {

    /** A step on the way back. */
    record Crumb(String href, String text) {}

    /** A municipality and where its bodies stand. */
    record Row(String name, List<BodyAtGate> bodies) {}

    private final ReadingGates reading;
    private final Municipalities municipalities;
    private final CooperationNames names;

    GatePage(ReadingGates reading, Municipalities municipalities, CooperationNames names) {
        this.reading = reading;
        this.municipalities = municipalities;
        this.names = names;
    }

    @GetMapping("/cooperations/{id}/gates/{gate}")
    String one(Actor actor, @PathVariable String id, @PathVariable String gate, Model model) {
        CooperationId cooperation = new CooperationId(id);
        ReadingGates.OneGate found = reading.of(actor, cooperation, gate);
        String name = names.cooperations(List.of(cooperation)).getOrDefault(cooperation, id);
        model.addAttribute("key", found.key());
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", List.of(new Crumb("/cooperations/" + id, name)));
        model.addAttribute("missing", found.missing());
        model.addAttribute("conditions", found.conditions());
        if (found.reached()) {
            Gate latest = found.latest();
            model.addAttribute("latest", latest);
            model.addAttribute("rows", rows(latest));
            model.addAttribute(
                    "earlier", found.openings().subList(0, found.openings().size() - 1));
        }
        return "gate/gate";
    }

    private List<Row> rows(Gate gate) {
        Map<MunicipalityCode, String> known = municipalities.names(gate.municipalities());
        return gate.municipalities().stream()
                .map(code -> new Row(known.get(code), BodyAtGate.of(gate, code)))
                .toList();
    }
}

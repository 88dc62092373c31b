package nl.samenspoor.gate.web;

import java.util.List;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A version of a gate's dossier in full, and what has changed since. */
@Controller
class DossierPage {

    private final ReadingGates gates;
    private final ReadingDossiers reading;
    private final CooperationNames names;

    DossierPage(ReadingGates gates, ReadingDossiers reading, CooperationNames names) {
        this.gates = gates;
        this.reading = reading;
        this.names = names;
    }

    @GetMapping("/cooperations/{id}/gates/{gate}/dossier")
    String one(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        CooperationId cooperation = new CooperationId(id);
        GateKey key = gates.visible(actor, cooperation, gate);
        model.addAttribute("key", key);
        model.addAttribute("cooperationId", id);
        model.addAttribute(
                "cooperationName", names.cooperations(List.of(cooperation)).getOrDefault(cooperation, id));
        model.addAttribute(
                "dossier",
                version == null ? reading.latest(cooperation, key) : reading.version(cooperation, key, version));
        return "gate/dossier";
    }
}

package nl.samenspoor.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoor.gate.CorrectingDecisions;
import nl.samenspoor.gate.Gate;
import nl.samenspoor.gate.Missing;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.WaitingWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.terms.Deadline;
import nl.samenspoor.web.Crumb;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one gate: a matrix of municipalities and bodies, each outcome in words, conditions, what is missing. */
@Controller
class GatePage {

    /** A municipality, its college's proposal to its council, and where its bodies stand. */
    record Row(MunicipalityCode code, String name, Gate.@Nullable Proposal proposal, List<BodyAtGate> bodies) {}

    /** Something that waits for the reader here. */
    record Turn(
            String taskId,
            String step,
            @Nullable String municipality,
            @Nullable LocalDate due,
            boolean overdue,
            @Nullable Long daysLeft,
            @Nullable Deadline deadline,
            boolean historical) {}

    private final ReadingGates reading;
    private final Municipalities municipalities;
    private final CooperationNames names;
    private final WaitingWork waiting;
    private final ReadingDossiers dossiers;
    private final CorrectingDecisions correcting;

    GatePage(
            ReadingGates reading,
            Municipalities municipalities,
            CooperationNames names,
            WaitingWork waiting,
            ReadingDossiers dossiers,
            CorrectingDecisions correcting) {
        this.reading = reading;
        this.municipalities = municipalities;
        this.names = names;
        this.waiting = waiting;
        this.dossiers = dossiers;
        this.correcting = correcting;
    }

    /** @param only code of the municipality to show alone, as its council gets it on its agenda; empty shows all */
    @GetMapping("/cooperations/{id}/gates/{gate}")
    String one(
            Actor actor,
            @PathVariable String id,
            @PathVariable String gate,
            @RequestParam(name = "municipality", defaultValue = "") String only,
            Model model) {
        CooperationId cooperation = new CooperationId(id);
        ReadingGates.OneGate found = reading.of(actor, cooperation, gate);
        String name = names.cooperations(List.of(cooperation)).getOrDefault(cooperation, id);
        model.addAttribute("key", found.key());
        model.addAttribute("cooperationId", id);
        model.addAttribute("cooperationName", name);
        model.addAttribute("crumbs", List.of(new Crumb("/cooperations/" + id, name)));
        model.addAttribute("dossier", found.reached() ? dossiers.latest(cooperation, found.key()) : null);
        model.addAttribute("own", dossiers.shownAtGate(cooperation, found.key(), DossierPart.AtGate.ALONE));
        model.addAttribute("heard", dossiers.shownAtGate(cooperation, found.key(), DossierPart.AtGate.TOGETHER));
        model.addAttribute("missing", found.missing());
        model.addAttribute("noteAwaited", found.missing().stream().anyMatch(one -> one.code()
                .equals(Missing.NOTE)));
        model.addAttribute("conditions", found.conditions());
        model.addAttribute("terms", found.terms());
        if (found.reached()) {
            Gate latest = found.latest();
            Map<MunicipalityCode, String> known = municipalities.names(latest.municipalities());
            List<Row> rows = rows(latest, known);
            model.addAttribute("latest", latest);
            model.addAttribute("rows", rows);
            model.addAttribute("shown", shown(rows, only));
            model.addAttribute("alone", !only.isEmpty());
            model.addAttribute("correctable", correcting.correctable(actor, latest));
            model.addAttribute("turns", turns(actor, cooperation, found, known));
            model.addAttribute(
                    "earlier", found.openings().subList(0, found.openings().size() - 1));
        }
        return "gate/gate";
    }

    private static List<Row> rows(Gate gate, Map<MunicipalityCode, String> known) {
        Map<MunicipalityCode, Gate.Proposal> proposals =
                gate.proposals().stream().collect(Collectors.toMap(Gate.Proposal::municipality, Function.identity()));
        return gate.municipalities().stream()
                .map(code -> new Row(code, known.get(code), proposals.get(code), BodyAtGate.of(gate, code)))
                .toList();
    }

    private static List<Row> shown(List<Row> rows, String only) {
        List<Row> shown = rows.stream()
                .filter(row -> only.isEmpty() || row.code().text().equals(only))
                .toList();
        if (shown.isEmpty()) {
            throw new NotFound("gate.noSuchMunicipality");
        }
        return shown;
    }

    private List<Turn> turns(
            Actor actor, CooperationId cooperation, ReadingGates.OneGate found, Map<MunicipalityCode, String> known) {
        return waiting.atGate(actor, cooperation, found.key()).stream()
                .map(task -> new Turn(
                        task.taskId(),
                        task.step(),
                        task.municipality() == null ? null : known.get(task.municipality()),
                        task.due(),
                        task.overdue(),
                        task.daysLeft(),
                        task.deadline(),
                        task.historical()))
                .toList();
    }
}

package nl.samenspoor.terms.web;

import java.time.LocalDate;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.terms.planning.PlanningBackwards;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Steps of a cooperation's councils, counted back from a target date. */
@RestController
class PlanningApi {

    private final PlanningBackwards planning;
    private final TermTexts texts;

    PlanningApi(PlanningBackwards planning, TermTexts texts) {
        this.planning = planning;
        this.texts = texts;
    }

    @GetMapping("/api/v1/cooperations/{id}/planning")
    PlanJson plan(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate target,
            @RequestParam(defaultValue = "true") boolean view) {
        CooperationId cooperation = new CooperationId(id);
        if (target == null) {
            throw InvalidInput.of("target", "kernel.required");
        }
        return PlanJson.of(planning.plan(actor, cooperation, target, view), texts);
    }
}

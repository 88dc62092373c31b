package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.ConsultingWorksCouncils;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Visibility;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The works councils of the partners: asked here, advising by their task or here, deviated from here. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/works-councils")
class WorksCouncilApi {

    /** All of them; as many as there are partners. */
    record ListJson(List<WorksCouncilJson> items) {}

    private final WorksCouncils councils;
    private final ConsultingWorksCouncils consulting;
    private final Visibility visibility;

    WorksCouncilApi(WorksCouncils councils, ConsultingWorksCouncils consulting, Visibility visibility) {
        this.councils = councils;
        this.consulting = consulting;
        this.visibility = visibility;
    }

    @GetMapping
    ListJson list(Actor actor, @PathVariable String id) {
        return read(visible(actor, id));
    }

    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.CREATED)
    ListJson request(Actor actor, @PathVariable String id, @RequestBody NewRequestJson body) {
        CooperationId cooperation = visible(actor, id);
        consulting.request(actor, body.command(cooperation, readable -> consulting.foresee(actor, readable)));
        return read(cooperation);
    }

    @PostMapping("/advice")
    @ResponseStatus(HttpStatus.CREATED)
    ListJson advise(Actor actor, @PathVariable String id, @RequestBody NewAdviceJson body) {
        CooperationId cooperation = visible(actor, id);
        consulting.answer(actor, body.command(cooperation));
        return read(cooperation);
    }

    @PostMapping("/deviations")
    @ResponseStatus(HttpStatus.CREATED)
    ListJson deviate(Actor actor, @PathVariable String id, @RequestBody NewDeviationJson body) {
        CooperationId cooperation = visible(actor, id);
        consulting.deviate(actor, body.command(cooperation));
        return read(cooperation);
    }

    private ListJson read(CooperationId cooperation) {
        return new ListJson(
                councils.of(cooperation).stream().map(WorksCouncilJson::of).toList());
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}

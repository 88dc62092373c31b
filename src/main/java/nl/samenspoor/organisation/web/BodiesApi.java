package nl.samenspoor.organisation.web;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.organisation.BodyDescription;
import nl.samenspoor.organisation.DescribingBodies;
import nl.samenspoor.organisation.Organisations;
import nl.samenspoor.organisation.Organisers;
import nl.samenspoor.organisation.ProjectBody;
import nl.samenspoor.web.PageJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bodies of a cooperation: added, and changed or ended by a new version. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/organisation/bodies")
class BodiesApi {

    private final Organisations organisations;
    private final Organisers organisers;
    private final DescribingBodies describing;
    private final Overtaking overtaking;
    private final Visibility visibility;

    BodiesApi(
            Organisations organisations,
            Organisers organisers,
            DescribingBodies describing,
            Overtaking overtaking,
            Visibility visibility) {
        this.organisations = organisations;
        this.organisers = organisers;
        this.describing = describing;
        this.overtaking = overtaking;
        this.visibility = visibility;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BodyJson add(Actor actor, @PathVariable String id, @RequestBody NewBodyJson body) {
        CooperationId cooperation = new CooperationId(id);
        organisers.require(actor, cooperation);
        String added = describing.add(actor, cooperation, body.description());
        return BodyJson.of(organisations.versions(cooperation, added).get(0));
    }

    /** Answers 409 with what everybody made of every field when somebody else recorded a version since {@code version}. */
    @PutMapping("/{body}")
    BodyJson change(Actor actor, @PathVariable String id, @PathVariable String body, @RequestBody NewBodyJson changed) {
        CooperationId cooperation = new CooperationId(id);
        organisers.require(actor, cooperation);
        organisations.versions(cooperation, body);
        int seen = Objects.requireNonNullElse(changed.version(), 0);
        BodyDescription description = changed.description();
        try {
            describing.change(actor, cooperation, body, seen, description);
        } catch (Conflict newer) {
            throw overtaking.refused(
                    newer,
                    BodyForm.editions(organisations.versions(cooperation, body)),
                    seen,
                    BodyForm.values(description));
        }
        return BodyJson.of(organisations.versions(cooperation, body).get(0));
    }

    @GetMapping("/{body}/versions")
    PageJson<BodyJson> versions(
            Actor actor,
            @PathVariable String id,
            @PathVariable String body,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        List<ProjectBody> all = organisations.versions(cooperation, body);
        return new PageJson<>(
                all.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(BodyJson::of)
                        .toList(),
                page,
                size,
                all.size());
    }
}

package nl.samenspoor.consultation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.samenspoor.consultation.AskedBodies;
import nl.samenspoor.consultation.CorrectRoundConsent;
import nl.samenspoor.consultation.CorrectView;
import nl.samenspoor.consultation.CorrectingRoundConsents;
import nl.samenspoor.consultation.CorrectingViews;
import nl.samenspoor.consultation.RecordRoundConsent;
import nl.samenspoor.consultation.RecordingRoundConsents;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewFields;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rounds of views of a cooperation, the newest first; started here, answered by the tasks of the bodies. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/view-rounds")
class ViewRoundApi {

    /** What is remarkable about what was recorded, though allowed. */
    record WarningJson(String field, String code, String message) {}

    /** The round that was started, and beside its own fields what is remarkable about it. */
    record StartedJson(@JsonUnwrapped ViewRoundJson round, List<WarningJson> warnings) {}

    /** The round after a consent was recorded in it. */
    record RecordedJson(ViewRoundJson round, List<WarningJson> warnings) {}

    private final ViewRounds rounds;
    private final AskedBodies bodies;
    private final StartingViewRounds starting;
    private final CorrectingViews correcting;
    private final RecordingRoundConsents consents;
    private final CorrectingRoundConsents consentCorrections;
    private final RoundWording wording;
    private final Overtaking overtaking;
    private final Visibility visibility;
    private final Texts texts;

    ViewRoundApi(
            ViewRounds rounds,
            AskedBodies bodies,
            StartingViewRounds starting,
            CorrectingViews correcting,
            RecordingRoundConsents consents,
            CorrectingRoundConsents consentCorrections,
            RoundWording wording,
            Overtaking overtaking,
            Visibility visibility,
            Texts texts) {
        this.rounds = rounds;
        this.bodies = bodies;
        this.starting = starting;
        this.correcting = correcting;
        this.consents = consents;
        this.consentCorrections = consentCorrections;
        this.wording = wording;
        this.overtaking = overtaking;
        this.visibility = visibility;
        this.texts = texts;
    }

    @GetMapping
    PageJson<ViewRoundJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        List<ViewRoundJson> all = bodies.rounds(actor, new CooperationId(id)).stream()
                .map(round -> ViewRoundJson.of(round, wording))
                .toList();
        return new PageJson<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StartedJson start(Actor actor, @PathVariable String id, @RequestBody NewRoundJson body) {
        CooperationId cooperation = visible(actor, id);
        List<FieldProblem> odd = starting.start(actor, body.command(cooperation));
        return new StartedJson(ViewRoundJson.of(rounds.of(cooperation).get(0), wording), warnings(odd));
    }

    /** Answers 409 with what everybody made of every field when somebody else corrected this version since. */
    @PostMapping("/{number}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    ViewRoundJson correct(
            Actor actor, @PathVariable String id, @PathVariable int number, @RequestBody NewCorrectionJson body) {
        CooperationId cooperation = asked(actor, id);
        CorrectView command = body.command(cooperation, number);
        try {
            correcting.correct(actor, command);
        } catch (Conflict refused) {
            throw overtaking.refused(
                    refused,
                    rounds.editions(cooperation, number, command.municipality()),
                    command.seen(),
                    ViewFields.of(command));
        }
        return one(cooperation, number);
    }

    @PostMapping("/{number}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    RecordedJson consent(
            Actor actor, @PathVariable String id, @PathVariable int number, @RequestBody NewConsentJson body) {
        CooperationId cooperation = asked(actor, id);
        RecordRoundConsent.Place place = new RecordRoundConsent.Place(cooperation, number, body.council());
        bodies.require(actor, Right.DECIDE_IN_ROUND, cooperation, place.municipality());
        List<FieldProblem> odd = consents.record(actor, body.command(place, known -> consents.foresee(actor, known)));
        return new RecordedJson(one(cooperation, number), warnings(odd));
    }

    @PostMapping("/{number}/consents/{code}/correction")
    RecordedJson correctConsent(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @PathVariable String code,
            @RequestBody NewConsentJson body) {
        CooperationId cooperation = asked(actor, id);
        RecordRoundConsent.Place place = new RecordRoundConsent.Place(cooperation, number, new MunicipalityCode(code));
        bodies.require(actor, Right.CORRECT_DECISION, cooperation, place.municipality());
        List<FieldProblem> odd = consentCorrections.correct(
                actor,
                correction(
                        body,
                        body.command(place, known -> consentCorrections.foresee(actor, correction(body, known)))));
        return new RecordedJson(one(cooperation, number), warnings(odd));
    }

    private static CorrectRoundConsent correction(NewConsentJson body, RecordRoundConsent right) {
        return new CorrectRoundConsent(body.decision(), right, body.why());
    }

    private List<WarningJson> warnings(List<FieldProblem> odd) {
        return odd.stream()
                .map(one -> new WarningJson(
                        one.field(),
                        one.code(),
                        texts.of(one.code(), one.arguments().toArray())))
                .toList();
    }

    private ViewRoundJson one(CooperationId cooperation, int number) {
        return rounds.of(cooperation).stream()
                .filter(round -> round.number() == number)
                .findFirst()
                .map(round -> ViewRoundJson.of(round, wording))
                .orElseThrow(() -> new NotFound("consultation.noRound"));
    }

    private CooperationId asked(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        bodies.rounds(actor, cooperation);
        return cooperation;
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}

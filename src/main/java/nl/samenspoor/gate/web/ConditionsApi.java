package nl.samenspoor.gate.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.gate.AnswerCondition;
import nl.samenspoor.gate.AssigningConditions;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.MakingPromises;
import nl.samenspoor.gate.MeetingConditions;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.web.EffectiveDateJson;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conditions and promises of a cooperation: all of them, answers, owners, and new promises. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}")
class ConditionsApi {

    /**
     * An answer.
     *
     * @param state       met (when left out) or carried_over
     * @param words       how it is met, or why not
     * @param effectiveOn when; left out it is today
     * @param source      where it is known from; may be left out
     */
    record NewAnswer(
            @Nullable String state,
            @Nullable String words,
            @Nullable EffectiveDateJson effectiveOn,
            @Nullable String source) {}

    /**
     * Who sees to a condition.
     *
     * @param body         project_leader, college, secretary, council or works_council
     * @param municipality whose; left out for the project leader
     * @param due          last day, or left out
     */
    record NewOwner(@Nullable String body, @Nullable String municipality, @Nullable String due) {

        /** @throws InvalidInput on {@code body} */
        ConditionOwner owner() {
            if (body == null) {
                throw InvalidInput.of("body", "kernel.required");
            }
            return ConditionOwner.parse("body", municipality == null ? body : body + ":" + municipality);
        }
    }

    /**
     * A promise of a college.
     *
     * @param municipality whose college
     * @param text         what it promised
     * @param before       gate before which it must be kept; left out it is the next
     * @param due          last day, or left out
     * @param effectiveOn  when; left out it is today
     * @param source       where it is known from; may be left out
     */
    record NewPromise(
            @Nullable String municipality,
            @Nullable String text,
            @Nullable String before,
            @Nullable String due,
            @Nullable EffectiveDateJson effectiveOn,
            @Nullable String source) {}

    private final ReadingConditions reading;
    private final MeetingConditions meeting;
    private final AssigningConditions assigning;
    private final MakingPromises promising;
    private final Clock clock;

    ConditionsApi(
            ReadingConditions reading,
            MeetingConditions meeting,
            AssigningConditions assigning,
            MakingPromises promising,
            Clock clock) {
        this.reading = reading;
        this.meeting = meeting;
        this.assigning = assigning;
        this.promising = promising;
        this.clock = clock;
    }

    @GetMapping("/conditions")
    PageJson<ConditionJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        List<ConditionLine> all = reading.all(actor, new CooperationId(id));
        return new PageJson<>(
                all.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(ConditionJson::of)
                        .toList(),
                page,
                size,
                all.size());
    }

    @GetMapping("/conditions/{key}")
    ConditionJson one(Actor actor, @PathVariable String id, @PathVariable String key) {
        return ConditionJson.of(reading.one(actor, new CooperationId(id), key));
    }

    @PostMapping("/conditions/{key}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    ConditionJson answer(Actor actor, @PathVariable String id, @PathVariable String key, @RequestBody NewAnswer body) {
        CooperationId cooperation = new CooperationId(id);
        reading.one(actor, cooperation, key);
        Mistakes mistakes = new Mistakes();
        boolean carriedOver = Boolean.TRUE.equals(mistakes.in(() -> carriedOver(body.state()), false));
        AnswerCondition command = GivenConditions.answer(
                mistakes,
                key,
                body.words(),
                () -> date(body.effectiveOn()),
                body.source(),
                readable -> meeting.foresee(actor, cooperation, readable, !carriedOver));
        if (carriedOver) {
            meeting.carryOver(actor, cooperation, command);
        } else {
            meeting.meet(actor, cooperation, command);
        }
        return ConditionJson.of(reading.one(actor, cooperation, key));
    }

    private static boolean carriedOver(@Nullable String state) {
        if (state == null || state.equals(Condition.State.MET.key())) {
            return false;
        }
        if (!state.equals(Condition.State.CARRIED_OVER.key())) {
            throw InvalidInput.of("state", "gate.answerState");
        }
        return true;
    }

    @PostMapping("/conditions/{key}/owner")
    ConditionJson assign(Actor actor, @PathVariable String id, @PathVariable String key, @RequestBody NewOwner body) {
        CooperationId cooperation = new CooperationId(id);
        reading.one(actor, cooperation, key);
        assigning.assign(
                actor,
                cooperation,
                GivenConditions.owner(
                        key, body::owner, body.due(), readable -> assigning.foresee(actor, cooperation, readable)));
        return ConditionJson.of(reading.one(actor, cooperation, key));
    }

    @PostMapping("/promises")
    ResponseEntity<ConditionJson> promise(Actor actor, @PathVariable String id, @RequestBody NewPromise body) {
        CooperationId cooperation = new CooperationId(id);
        reading.all(actor, cooperation);
        String key = promising.promise(
                actor,
                cooperation,
                GivenConditions.promise(
                        body.municipality(),
                        body.text(),
                        body.before(),
                        body.due(),
                        () -> date(body.effectiveOn()),
                        body.source(),
                        readable -> promising.foresee(actor, cooperation, readable)));
        return ResponseEntity.created(URI.create("/api/v1/cooperations/" + id + "/conditions/" + key))
                .body(ConditionJson.of(reading.one(actor, cooperation, key)));
    }

    private EffectiveDate date(@Nullable EffectiveDateJson given) {
        return given == null ? EffectiveDate.on(LocalDate.now(clock)) : given.toDate("effectiveOn");
    }
}

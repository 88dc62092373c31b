package nl.samenspoor.cooperation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCaseFields;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.DraftBusinessCase;
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OptOut;
import nl.samenspoor.cooperation.OptingOut;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.cooperation.tasks.DecidingBesideTasks;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
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

/** Task fields with their business cases; a POST adds a version of a case, or a decision of a college. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/task-fields")
class TaskFieldsApi {

    /** What a municipality pays a year; {@code centsPerYear} left out is not known. */
    record NewContributionJson(@Nullable String municipality, @Nullable Long centsPerYear) {}

    /** A version of a business case as a client sends it; {@code version} is the one that was read, left out for none. */
    record NewCaseJson(
            @Nullable Integer version,
            @Nullable String kind,
            @Nullable String summary,
            @Nullable String servicePackage,
            @Nullable String workProcesses,
            @Nullable String performance,
            @Nullable String costs,
            @Nullable Long costPerYearCents,
            @Nullable BigDecimal fte,
            @Nullable List<NewContributionJson> contributions,
            @Nullable EffectiveDateJson on,
            @Nullable String source) {

        DraftBusinessCase command(String field) {
            if (on == null) {
                throw InvalidInput.of("on", "kernel.required");
            }
            return new DraftBusinessCase(
                    field,
                    kind == null ? null : Choice.of(TaskFieldKind.class, "kind", kind),
                    Objects.requireNonNullElse(summary, ""),
                    servicePackage,
                    workProcesses,
                    performance,
                    costs,
                    costPerYearCents,
                    fte,
                    paid(),
                    on.toDate("on"),
                    source,
                    Objects.requireNonNullElse(version, 0));
        }

        private Map<MunicipalityCode, @Nullable Long> paid() {
            Map<MunicipalityCode, @Nullable Long> paid = new TreeMap<>();
            List<NewContributionJson> given = contributions == null ? new ArrayList<>() : contributions;
            for (int i = 0; i < given.size(); i++) {
                String field = "contributions[" + i + "].municipality";
                String code = given.get(i).municipality();
                if (code == null) {
                    throw InvalidInput.of(field, "kernel.required");
                }
                MunicipalityCode municipality = new MunicipalityCode(code);
                if (paid.containsKey(municipality)) {
                    throw InvalidInput.of(field, "cooperation.contributionTwice");
                }
                paid.put(municipality, given.get(i).centsPerYear());
            }
            return paid;
        }
    }

    /** Code of the refusal of a version after one that is no longer the newest. */
    private static final String NEWER = "cooperation.businessCaseAtOnce";

    /**
     * What a college decides, {@code go}, {@code stop} or {@code opted_out}; {@code version} is the newest business case that
     * was read, left out for none; {@code note} says why, and must when it opts out.
     */
    record NewDecisionJson(
            @Nullable String municipality,
            @Nullable String decision,
            @Nullable Integer version,
            @Nullable String note,
            @Nullable EffectiveDateJson on,
            @Nullable String source) {}

    private static final Map<String, String> NAMES =
            Map.of("businessCase", "version", "effectiveOn", "on", "reason", "note");

    private final ReadingTaskFields reading;
    private final FieldColleges colleges;
    private final DecidingTaskFields deciding;
    private final DecidingBesideTasks besideTasks;
    private final OptingOut optingOut;
    private final DraftingBusinessCases drafting;
    private final Overtaking overtaking;
    private final Visibility visibility;

    TaskFieldsApi(
            ReadingTaskFields reading,
            FieldColleges colleges,
            DecidingTaskFields deciding,
            DecidingBesideTasks besideTasks,
            OptingOut optingOut,
            DraftingBusinessCases drafting,
            Overtaking overtaking,
            Visibility visibility) {
        this.reading = reading;
        this.colleges = colleges;
        this.deciding = deciding;
        this.besideTasks = besideTasks;
        this.optingOut = optingOut;
        this.drafting = drafting;
        this.overtaking = overtaking;
        this.visibility = visibility;
    }

    @GetMapping
    PageJson<TaskFieldJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        ReadingTaskFields.Fields fields = visible(actor, id);
        return new PageJson<>(
                fields.all().stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(field -> TaskFieldJson.of(fields, field))
                        .toList(),
                page,
                size,
                fields.all().size());
    }

    @GetMapping("/{field}")
    TaskFieldJson one(Actor actor, @PathVariable String id, @PathVariable String field) {
        ReadingTaskFields.Fields fields = visible(actor, id);
        return TaskFieldJson.of(fields, fields.require(field));
    }

    /**
     * Answers 200 with the newest version when nothing was changed, and 409 with what everybody made of every field when
     * somebody else recorded a version since {@code version}.
     */
    @PostMapping("/{field}/business-cases")
    ResponseEntity<TaskFieldJson.CaseJson> draft(
            Actor actor, @PathVariable String id, @PathVariable String field, @RequestBody NewCaseJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.STEER, cooperation);
        TaskField known = reading.of(cooperation).require(field);
        DraftBusinessCase command = body.command(field);
        boolean recorded;
        try {
            recorded = drafting.draft(actor, cooperation, command);
        } catch (Conflict refused) {
            ReadingTaskFields.Fields now = reading.of(cooperation);
            throw refused.code().equals(NEWER)
                    ? overtaking.refused(
                            refused,
                            BusinessCaseFields.editions(now.versions(now.require(field))),
                            Objects.requireNonNullElse(command.seen(), 0),
                            BusinessCaseFields.of(command, known.kind()))
                    : refused;
        }
        ReadingTaskFields.Fields fields = reading.of(cooperation);
        BusinessCase latest = fields.versions(fields.require(field)).get(0);
        return ResponseEntity.status(recorded ? HttpStatus.CREATED : HttpStatus.OK)
                .body(TaskFieldJson.CaseJson.of(latest));
    }

    /** Also anew on a newer version, and without a task that asks for it; an open task for it is done with it. */
    @PostMapping("/{field}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    TaskFieldJson decide(
            Actor actor, @PathVariable String id, @PathVariable String field, @RequestBody NewDecisionJson body) {
        CooperationId cooperation = new CooperationId(id);
        ReadingTaskFields.Fields fields = colleges.require(actor, cooperation);
        fields.require(field);
        if (body.municipality() == null) {
            throw InvalidInput.of("municipality", "kernel.required");
        }
        MunicipalityCode college = colleges.college(actor, fields, body.municipality());
        besideTasks.requireNotOnHold(cooperation, field, college);
        FieldDecision decision = Choice.of(FieldDecision.class, "decision", body.decision());
        if (body.on() == null) {
            throw InvalidInput.of("on", "kernel.required");
        }
        EffectiveDate on = body.on().toDate("on");
        int seen = Objects.requireNonNullElse(body.version(), 0);
        Particulars particulars = Particulars.from(body.source());
        try {
            if (decision == FieldDecision.OPTED_OUT) {
                String why = Objects.requireNonNullElse(body.note(), "");
                optingOut.optOut(actor, cooperation, new OptOut(field, college, why, on, particulars, seen));
            } else {
                deciding.decide(
                        actor,
                        cooperation,
                        new DecideOnTaskField(field, college, decision, body.note(), on, particulars, seen));
            }
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.problems().stream()
                    .map(one ->
                            new FieldProblem(NAMES.getOrDefault(one.field(), one.field()), one.code(), one.arguments()))
                    .toList());
        }
        ReadingTaskFields.Fields now = reading.of(cooperation);
        return TaskFieldJson.of(now, now.require(field));
    }

    private ReadingTaskFields.Fields visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return reading.of(cooperation);
    }
}

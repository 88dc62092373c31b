package nl.samenspoor.agreement.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.agreement.Clauses;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.FormRule;
import nl.samenspoor.agreement.FormRules;
import nl.samenspoor.agreement.FormVariant;
import nl.samenspoor.agreement.Participants;
import nl.samenspoor.agreement.PassedPowers;
import nl.samenspoor.agreement.Publication;
import nl.samenspoor.agreement.PublishingArrangements;
import nl.samenspoor.agreement.RecordPublication;
import nl.samenspoor.agreement.RegisterRows;
import nl.samenspoor.agreement.RuleConditions;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.agreement.tasks.ArrangementForm;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.EffectiveDateJson;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which legal form the law and the chosen form allow, where the scheme was published, and the rows for the registers. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/legal-form")
class LegalFormApi {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    /** What a rule says; severity {@code error}, {@code warning} or {@code info}. */
    record FindingJson(String rule, String severity, String message, String source, String certainty) {}

    /**
     * What a rule would say, and in which case: {@code appliesIf} in words, {@code waitsFor} some of {@code form},
     * {@code participants} and {@code policy_tasks}.
     */
    record PossibleJson(FindingJson finding, String appliesIf, List<String> waitsFor) {}

    /** A legal form by the law of today; {@code complete} when form and kinds of tasks are known. */
    record FormJson(String legalForm, List<FindingJson> findings, List<PossibleJson> possible, boolean complete) {}

    /** The newest state of the arrangement, by the law of its own day; {@code number} counts its states. */
    record PresentJson(
            int number,
            String status,
            Object effective,
            String legalForm,
            String name,
            String participants,
            String powers,
            String tasks,
            String board,
            String directorate,
            String staff,
            String exitRules,
            String conflictRules,
            Object reviewOn,
            Object evaluationAfterYears,
            String variant,
            Object inForce,
            Object ends,
            List<FindingJson> findings,
            List<PossibleJson> possible,
            boolean complete) {}

    /**
     * The next state of the arrangement as a client sends it, as a whole; keys as in the form of the task.
     *
     * @param seen        number of the newest state that was read ({@code newest}), left out for none
     * @param effectiveOn since when it is so; left out for today
     */
    record NewArrangementJson(
            @Nullable Integer seen,
            @Nullable String legalForm,
            @Nullable String status,
            @Nullable String name,
            @Nullable String participants,
            @Nullable String powers,
            @Nullable String tasks,
            @Nullable String board,
            @Nullable String directorate,
            @Nullable String staff,
            @Nullable String exitRules,
            @Nullable String conflictRules,
            @Nullable String variant,
            @Nullable EffectiveDateJson reviewOn,
            @Nullable Integer evaluationAfterYears,
            @Nullable EffectiveDateJson inForce,
            @Nullable EffectiveDateJson ends,
            @Nullable String note,
            @Nullable EffectiveDateJson effectiveOn,
            @Nullable String source) {

        Map<String, Object> answers() {
            Map<String, Object> answers = new LinkedHashMap<>();
            put(answers, "legalForm", legalForm);
            put(answers, "status", status);
            put(answers, "name", name);
            put(answers, "participants", participants);
            put(answers, "powers", powers);
            put(answers, "tasks", tasks);
            put(answers, "board", board);
            put(answers, "directorate", directorate);
            put(answers, "staff", staff);
            put(answers, "exitRules", exitRules);
            put(answers, "conflictRules", conflictRules);
            put(answers, "variant", variant);
            put(answers, "reviewOn", date("reviewOn", reviewOn));
            put(answers, "evaluationAfterYears", evaluationAfterYears);
            put(answers, "inForce", date("inForce", inForce));
            put(answers, "ends", date("ends", ends));
            put(answers, "note", note);
            put(answers, "effectiveOn", date("effectiveOn", effectiveOn));
            put(answers, "source", source);
            return answers;
        }

        private static @Nullable String date(String field, @Nullable EffectiveDateJson date) {
            return date == null ? null : date.toDate(field).toEdtf();
        }

        private static void put(Map<String, Object> values, String key, @Nullable Object value) {
            if (value != null) {
                values.put(key, value);
            }
        }
    }

    /** Where it was published. */
    record PublicationJson(
            int version,
            String publicationUrl,
            Object publishedOn,
            Object inForceOn,
            String cvdrId,
            String seat,
            String provisions,
            String powers,
            boolean retroactive) {

        static PublicationJson of(Publication one) {
            return new PublicationJson(
                    one.version(),
                    Objects.requireNonNullElse(one.publicationUrl(), UNKNOWN),
                    EffectiveDateJson.orUnknown(one.publishedOn()),
                    EffectiveDateJson.orUnknown(one.inForceOn()),
                    Objects.requireNonNullElse(one.cvdrId(), UNKNOWN),
                    Objects.requireNonNullElse(one.seat(), UNKNOWN),
                    Objects.requireNonNullElse(one.provisions(), UNKNOWN),
                    Objects.requireNonNullElse(one.powers(), UNKNOWN),
                    one.retroactive());
        }
    }

    /**
     * The whole; {@code form} 1 to 4, {@code workedOut} that of the form that took the place of a failed one and is not decided on
     * yet, {@code none} for none, {@code newest} the number of the state that was recorded last, 0
     * for none.
     */
    record LegalFormJson(
            String asOf,
            Object form,
            Object workedOut,
            Object policyTasks,
            Object arrangement,
            int newest,
            List<FormJson> forms,
            Object publication) {}

    /** Where it was published, as a client sends it; {@code version} is the one that was read, left out for none. */
    record NewPublicationJson(
            @Nullable Integer version,
            @Nullable String publicationUrl,
            @Nullable EffectiveDateJson publishedOn,
            @Nullable EffectiveDateJson inForceOn,
            @Nullable String cvdrId,
            @Nullable String seat,
            @Nullable String provisions,
            @Nullable String powers,
            @Nullable String source) {

        RecordPublication command(CooperationId cooperation) {
            return new RecordPublication(
                    cooperation,
                    publicationUrl,
                    publishedOn == null ? null : publishedOn.toDate("publishedOn"),
                    inForceOn == null ? null : inForceOn.toDate("inForceOn"),
                    cvdrId,
                    seat,
                    provisions,
                    powers,
                    source,
                    Objects.requireNonNullElse(version, 0));
        }
    }

    private final FormRules rules;
    private final RuleConditions conditions;
    private final Arrangements arrangements;
    private final PublishingArrangements publishing;
    private final Overtaking overtaking;
    private final RegisterRows register;
    private final DraftingArrangements drafting;
    private final ArrangementForm arrangementForm;
    private final Visibility visibility;
    private final Texts texts;

    LegalFormApi(
            FormRules rules,
            RuleConditions conditions,
            Arrangements arrangements,
            PublishingArrangements publishing,
            Overtaking overtaking,
            RegisterRows register,
            DraftingArrangements drafting,
            ArrangementForm arrangementForm,
            Visibility visibility,
            Texts texts) {
        this.rules = rules;
        this.conditions = conditions;
        this.arrangements = arrangements;
        this.publishing = publishing;
        this.overtaking = overtaking;
        this.register = register;
        this.drafting = drafting;
        this.arrangementForm = arrangementForm;
        this.visibility = visibility;
        this.texts = texts;
    }

    @GetMapping
    LegalFormJson one(Actor actor, @PathVariable String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return read(cooperation);
    }

    /** Answers 409 with what everybody made of every field when somebody else recorded a version since {@code version}. */
    @PutMapping("/publication")
    LegalFormJson publish(Actor actor, @PathVariable String id, @RequestBody NewPublicationJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.CHECK_SCHEME, cooperation);
        RecordPublication command = body.command(cooperation);
        try {
            publishing.record(actor, command);
        } catch (Conflict newer) {
            throw overtaking.refused(
                    newer,
                    PublicationForm.editions(publishing.of(cooperation)),
                    Objects.requireNonNullElse(command.seen(), 0),
                    PublicationForm.values(command));
        }
        return read(cooperation);
    }

    /**
     * Lays down the next state of the arrangement. Answers 409 with what everybody made of every field when somebody else laid
     * down a state since {@code seen}.
     */
    @PutMapping("/arrangement")
    LegalFormJson laidDown(Actor actor, @PathVariable String id, @RequestBody NewArrangementJson body) {
        CooperationId cooperation = new CooperationId(id);
        drafting.require(actor, cooperation);
        int seen = Objects.requireNonNullElse(body.seen(), 0);
        Map<String, Object> answers = body.answers();
        try {
            drafting.draft(actor, arrangementForm.command(cooperation, answers, seen));
        } catch (Conflict newer) {
            throw overtaking.refused(
                    newer, arrangementForm.overtaken(cooperation, answers, seen).map(OvertakenWork::overtaken));
        }
        return read(cooperation);
    }

    @GetMapping("/register.csv")
    ResponseEntity<String> rows(
            Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String municipality) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return LegalFormPages.csv(
                register.of(cooperation, municipality.isBlank() ? null : new MunicipalityCode(municipality)));
    }

    private LegalFormJson read(CooperationId cooperation) {
        ChosenForm.Shape shape = rules.shape(cooperation);
        Arrangement present = arrangements.of(cooperation).stream().findFirst().orElse(null);
        Publication publication =
                publishing.of(cooperation).stream().findFirst().orElse(null);
        return new LegalFormJson(
                rules.asOf().toString(),
                Objects.<Object>requireNonNullElse(shape.form(), UNKNOWN),
                Objects.<Object>requireNonNullElse(rules.workedOut(cooperation), NONE),
                Objects.<Object>requireNonNullElse(shape.policyTasks(), UNKNOWN),
                present == null ? NONE : present(shape, present),
                arrangements.newest(cooperation).map(Arrangement::number).orElse(0),
                Arrays.stream(LegalForm.values())
                        .filter(form -> form != LegalForm.UNKNOWN)
                        .map(form -> new FormJson(
                                form.key(),
                                findings(rules.judge(shape, form, null, null)),
                                possible(rules.possible(shape, form, null, null)),
                                complete(shape)))
                        .toList(),
                publication == null ? NONE : PublicationJson.of(publication));
    }

    private PresentJson present(ChosenForm.Shape shape, Arrangement present) {
        FormVariant variant = present.variant();
        Participants participants = present.participants();
        Clauses clauses = present.clauses();
        PassedPowers powers = clauses.powers();
        return new PresentJson(
                present.number(),
                present.status().key(),
                EffectiveDateJson.orUnknown(present.effective()),
                present.legalForm().key(),
                known(present.name()),
                participants == null ? UNKNOWN : participants.key(),
                powers == null ? UNKNOWN : powers.key(),
                known(clauses.tasks()),
                known(present.board()),
                known(present.directorate()),
                known(clauses.staff()),
                known(clauses.exitRules()),
                known(clauses.conflictRules()),
                EffectiveDateJson.orUnknown(present.reviewOn()),
                Objects.<Object>requireNonNullElse(present.evaluationAfterYears(), NONE),
                variant == null ? NONE : variant.key(),
                EffectiveDateJson.orUnknown(present.inForce()),
                present.ends() == null ? NONE : EffectiveDateJson.orUnknown(present.ends()),
                findings(rules.judge(shape, present)),
                possible(rules.possible(shape, present)),
                complete(shape));
    }

    private static String known(@Nullable String text) {
        return Objects.requireNonNullElse(text, UNKNOWN);
    }

    private static boolean complete(ChosenForm.Shape shape) {
        return shape.form() != null && shape.policyTasks() != null;
    }

    private List<PossibleJson> possible(Map<FormRule, Set<FormRule.Condition>> possible) {
        return possible.entrySet().stream()
                .map(entry -> new PossibleJson(
                        finding(entry.getKey()),
                        conditions.of(entry.getKey(), entry.getValue()),
                        entry.getValue().stream()
                                .map(condition -> condition.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList()))
                .toList();
    }

    private List<FindingJson> findings(List<FormRule> found) {
        return found.stream().map(this::finding).toList();
    }

    private FindingJson finding(FormRule rule) {
        return new FindingJson(
                rule.rule(),
                rule.severity().key(),
                texts.of("agreement.fit." + rule.rule()),
                rule.source(),
                rule.certainty().name());
    }
}

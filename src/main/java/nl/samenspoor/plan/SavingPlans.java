package nl.samenspoor.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.drafts.Drafts;
import nl.samenspoor.drafts.SaveDraft;
import nl.samenspoor.drafts.SavedDraft;
import nl.samenspoor.drafts.SavingDrafts;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a plan of approach together: every save is a version. Vision and goals come before structure: a section about
 * structure cannot be settled, and does not stay settled, without those two (R11; Speulman 2012, §2.3.4 and §6.4.2).
 */
@Component
public class SavingPlans {

    /** More than the fields of the largest plan: what is sent beyond them is not even looked at. */
    private static final int MOST_FIELDS = 3_000;

    private static final int MOST_SECTIONS = 300;
    private static final int MOST_STAGES = 100;
    /** Some four hundred pages; so much still fits a paper. */
    private static final int MOST_CHARACTERS = 900_000;

    private final PlanAccess access;
    private final PlanTemplates templates;
    private final Drafts drafts;
    private final SavingDrafts saving;

    SavingPlans(PlanAccess access, PlanTemplates templates, Drafts drafts, SavingDrafts saving) {
        this.access = access;
        this.templates = templates;
        this.drafts = drafts;
        this.saving = saving;
    }

    /**
     * Begins a plan with the table of contents that fits this form.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not write its plan
     * @throws Conflict     when there is a plan already, or the cooperation has ended
     * @throws InvalidInput on {@code form} when it is null, and on {@code title} when it is missing or too long
     */
    @UseCase
    public void begin(Actor actor, CooperationId cooperation, @Nullable CooperationForm form, String title) {
        CooperationSummary summary = access.require(actor, Right.WRITE_PLAN, cooperation);
        Mistakes mistakes = new Mistakes();
        if (form == null) {
            mistakes.add(List.of(FieldProblem.of(PlanText.FORM, "plan.form")));
        }
        String titled = mistakes.in(() -> PlainText.required(PlanText.TITLE, title, PlainText.SHORT));
        if (form == null || titled == null) {
            throw new InvalidInput(mistakes.all());
        }
        if (drafts.newest(PlanAccess.subject(cooperation)).isPresent()) {
            throw new Conflict("plan.begunAlready");
        }
        saving.save(
                actor,
                access.capacity(actor, summary),
                new SaveDraft(PlanAccess.subject(cooperation), 0, templates.fields(form, titled)));
    }

    /**
     * Saves what somebody made of the plan.
     *
     * @param base   number of the version he started from; 0 when there was none
     * @param fields see {@link PlanText}; what is left out stays
     * @return what it came to; nothing is recorded when others changed the same fields
     * @throws NotFound     when the actor may not see the cooperation, or there is no such version
     * @throws NotAllowed   when he does not write its plan
     * @throws Conflict     when the cooperation has ended
     * @throws InvalidInput with every field that is wrong, also when a section about structure is settled while vision or
     *                      goals are not; on the title when the whole has more than 300 sections, 100 stages or 900,000
     *                      characters
     */
    @UseCase
    public SavedDraft save(Actor actor, CooperationId cooperation, int base, Map<String, String> fields) {
        CooperationSummary summary = access.require(actor, Right.WRITE_PLAN, cooperation);
        requireKnown(fields.keySet());
        Map<String, String> given = new LinkedHashMap<>(fields);
        given.replaceAll(PlanText::written);
        SavedDraft saved = saving.save(
                actor, access.capacity(actor, summary), new SaveDraft(PlanAccess.subject(cooperation), base, given));
        if (!(saved instanceof SavedDraft.Differs)) {
            PlanText.Read plan = PlanText.read(saved.newest().fields());
            Mistakes mistakes = new Mistakes();
            mistakes.add(plan.problems());
            mistakes.of(() -> requireNotTooLarge(plan.text(), saved.newest().fields()));
            mistakes.of(() -> requireStrategyFirst(plan.text()));
            mistakes.refuse();
        }
        return saved;
    }

    private static void requireKnown(Set<String> fields) {
        List<FieldProblem> unknown = fields.stream()
                .filter(field -> !PlanText.knows(field))
                .map(field ->
                        FieldProblem.of(field.substring(0, Math.min(60, field.length())), "web.input.unknownField"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        if (fields.size() > MOST_FIELDS) {
            throw InvalidInput.of(PlanText.TITLE, "plan.tooManyFields", MOST_FIELDS, fields.size());
        }
    }

    /** The whole counts, not what is sent at once: one page shows and sends it all. */
    private static void requireNotTooLarge(PlanText plan, Map<String, String> fields) {
        int sections = plan.sections().size();
        int stages = plan.stages().size();
        int characters = fields.values().stream().mapToInt(String::length).sum();
        if (sections > MOST_SECTIONS || stages > MOST_STAGES || characters > MOST_CHARACTERS) {
            throw InvalidInput.of(
                    PlanText.TITLE,
                    "plan.tooLarge",
                    MOST_SECTIONS,
                    MOST_STAGES,
                    MOST_CHARACTERS,
                    sections,
                    stages,
                    characters);
        }
    }

    private static void requireStrategyFirst(PlanText plan) {
        boolean strategy = PlanSection.BEFORE_STRUCTURE.stream().allMatch(section -> {
            PlanText.Section there = plan.section(section.key());
            return there != null && there.settled();
        });
        List<FieldProblem> tooEarly = plan.sections().stream()
                .filter(section -> section.structure() && section.settled() && !strategy)
                .map(section -> FieldProblem.of("section." + section.key() + ".settled", "plan.strategyFirst"))
                .toList();
        if (!tooEarly.isEmpty()) {
            throw new InvalidInput(tooEarly);
        }
    }
}

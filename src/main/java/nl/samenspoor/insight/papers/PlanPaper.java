package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.cooperation.CollegeOnPlan;
import nl.samenspoor.cooperation.CollegesOnPlan;
import nl.samenspoor.insight.overview.CooperationPicture;
import nl.samenspoor.insight.overview.Picturing;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.plan.FixedVersion;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanText;
import nl.samenspoor.plan.Plans;
import nl.samenspoor.typeset.Block;
import nl.samenspoor.typeset.Paper;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The plan of approach as a paper: the draft as it stands now and says so, or a fixed version with its checksum. Behind the
 * plan stands what colleges decided and, in annexes, what was said about it and what was done with that: of a fixed version
 * nothing that is about a later one.
 */
@Component
class PlanPaper {

    private final Picturing picturing;
    private final Plans plans;
    private final CollegesOnPlan colleges;
    private final PlanSaid said;
    private final EffectiveDateText dates;
    private final PaperParts parts;

    PlanPaper(
            Picturing picturing,
            Plans plans,
            CollegesOnPlan colleges,
            PlanSaid said,
            EffectiveDateText dates,
            PaperParts parts) {
        this.picturing = picturing;
        this.plans = plans;
        this.colleges = colleges;
        this.said = said;
        this.dates = dates;
        this.parts = parts;
    }

    /** @param version number of a fixed version, or null for the plan as it stands now */
    Paper of(Actor actor, CooperationId id, @Nullable String version) {
        CooperationPicture picture = picturing.of(actor, id);
        Plan plan =
                version == null ? plans.of(id).orElseThrow(() -> new NotFound("plan.none")) : plans.fixed(id, version);
        FixedVersion fixed = plan.fixed();
        List<Block> blocks = new ArrayList<>();
        blocks.add(fixed == null ? new Block.Note(parts.of("insight.paper.plan.draftNote")) : certainty(plan));
        blocks.add(about(plan, fixed));
        blocks.add(parts.rail(picture.stops()));
        blocks.addAll(sections(plan, fixed == null));
        blocks.addAll(stages(plan.text().stages()));
        blocks.addAll(decided(colleges(id, plan, fixed), picture));
        blocks.addAll(said.responses(
                plans.responses(id).stream()
                        .filter(one -> notLater(one.version(), plan, fixed))
                        .toList(),
                picture.names()));
        blocks.addAll(said.comments(
                plans.comments(id).stream()
                        .filter(one -> fixed == null || one.version() <= fixed.draft())
                        .toList(),
                plan.text(),
                picture.names()));
        return parts.paper(
                parts.of("insight.paper.plan"),
                fixed == null
                        ? parts.of(
                                "insight.paper.plan.draft",
                                plan.saved().number(),
                                plan.text().title())
                        : parts.of(
                                "insight.paper.plan.fixed",
                                fixed.number(),
                                plan.text().title()),
                picture.cooperation().name(),
                parts.of("gate.owner.project_leader"),
                false,
                blocks);
    }

    private Block certainty(Plan plan) {
        return plans.unchanged(plan)
                ? new Block.Paragraph(parts.of("insight.paper.plan.fixedNote"))
                : new Block.Note(parts.of("insight.paper.plan.broken"));
    }

    private Block about(Plan plan, @Nullable FixedVersion fixed) {
        Integer form = plan.text().form();
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(parts.factRecorded("plan.field.title", plan.text().title()));
        facts.add(parts.fact("plan.field.form", form == null ? null : parts.of("plan.form." + form)));
        facts.add(
                parts.fact("insight.paper.plan.saved", parts.moment(plan.saved().at())));
        if (fixed != null) {
            facts.add(parts.fact("insight.paper.version", fixed.number()));
            facts.add(parts.fact("insight.paper.plan.on", dates.of(fixed.on())));
            facts.add(parts.fact("plan.checksum", fixed.checksum()));
            if (fixed.note() != null) {
                facts.add(parts.factRecorded("insight.paper.plan.why", fixed.note()));
            }
        }
        return new Block.Facts(parts.of("insight.paper.plan.about"), facts);
    }

    /** Whether sections are settled is told of a draft only: what is fixed, is. */
    private List<Block> sections(Plan plan, boolean draft) {
        if (plan.text().sections().isEmpty()) {
            return List.of(new Block.Note(parts.of("insight.paper.plan.empty")));
        }
        List<Block> blocks = new ArrayList<>();
        for (PlanText.Section section : plan.text().sections()) {
            blocks.add(new Block.Heading(1, parts.recorded(section.title())));
            if (draft) {
                blocks.add(new Block.Paragraph(
                        parts.of(section.settled() ? "insight.paper.plan.settled" : "insight.paper.plan.notSettled")));
            }
            blocks.add(new Block.Paragraph(
                    section.text().isEmpty() ? parts.of("plan.notWritten") : parts.recorded(section.text())));
        }
        return blocks;
    }

    private List<Block> stages(List<PlanText.Stage> stages) {
        if (stages.isEmpty()) {
            return List.of(parts.head("plan.stages"), new Block.Paragraph(parts.of("insight.paper.plan.noStages")));
        }
        return List.of(
                parts.head("plan.stages"),
                new Block.Paragraph(parts.of("plan.stages.lead")),
                new Block.Table(
                        parts.of("plan.stages"),
                        List.of(
                                parts.column("plan.stage.name", 4),
                                parts.column("plan.stage.from", 3),
                                parts.column("plan.stage.to", 3),
                                parts.column("plan.stage.responsible", 4),
                                parts.column("plan.stage.result", 5),
                                parts.column("plan.stage.stateTitle", 3)),
                        stages.stream()
                                .map(stage -> List.of(
                                        parts.recorded(stage.name()),
                                        parts.known(stage.from() == null ? null : dates.of(stage.from())),
                                        parts.known(stage.to() == null ? null : dates.of(stage.to())),
                                        parts.recorded(stage.responsible()),
                                        parts.recorded(stage.result()),
                                        parts.of("plan.stage.state."
                                                + stage.state().key())))
                                .toList()));
    }

    private List<CollegeOnPlan> colleges(CooperationId id, Plan plan, @Nullable FixedVersion fixed) {
        return colleges.of(id).stream()
                .filter(one -> notLater(one.version(), plan, fixed))
                .toList();
    }

    /** What is about a version that is not known, may be about this one. */
    private static boolean notLater(@Nullable String version, Plan plan, @Nullable FixedVersion fixed) {
        return version == null
                || fixed == null
                || plan.history().stream()
                        .dropWhile(one -> !one.number().equals(fixed.number()))
                        .anyMatch(one -> one.number().equals(version));
    }

    /** Every decision of every college, and which present partner's college did not decide yet. */
    private List<Block> decided(List<CollegeOnPlan> decisions, CooperationPicture picture) {
        Stream<List<String>> taken = decisions.stream()
                .map(one -> List.of(
                        picture.name(one.municipality()),
                        dates.of(one.effective()),
                        parts.known(one.version()),
                        Stream.of(
                                        parts.of("plan.decision."
                                                + one.decision().key()),
                                        one.note() == null ? null : parts.recorded(one.note()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(": "))));
        List<MunicipalityCode> spoke =
                decisions.stream().map(CollegeOnPlan::municipality).toList();
        Stream<List<String>> silent = picture.cooperation().partners().stream()
                .filter(code -> !spoke.contains(code))
                .map(code -> List.of(picture.name(code), "", "", parts.of("plan.adoption.none")));
        List<List<String>> rows = Stream.concat(taken, silent).toList();
        return List.of(
                parts.head("plan.adoptions"),
                rows.isEmpty()
                        ? parts.nothing()
                        : new Block.Table(
                                parts.of("plan.adoptions"),
                                List.of(
                                        parts.column("plan.adoption.college", 3),
                                        parts.column("plan.on", 3),
                                        parts.column("plan.response.version", 2),
                                        parts.column("plan.adoption.decision", 6)),
                                rows));
    }
}

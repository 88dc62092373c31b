package nl.samenspoor.insight.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.plan.PlanComment;
import nl.samenspoor.plan.PlanResponse;
import nl.samenspoor.plan.PlanText;
import nl.samenspoor.typeset.Block;
import nl.samenspoor.web.EffectiveDateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The annexes of a plan of approach: what works councils, unions and councils said and what was done with it, and remarks
 * with their answers. Who remarked is told as a role, never as an account: a paper is published.
 */
@Component
class PlanSaid {

    private final EffectiveDateText dates;
    private final PaperParts parts;

    PlanSaid(EffectiveDateText dates, PaperParts parts) {
        this.dates = dates;
        this.parts = parts;
    }

    List<Block> responses(List<PlanResponse> responses, Map<MunicipalityCode, String> names) {
        Stream<Block> said = responses.isEmpty()
                ? Stream.of(new Block.Paragraph(parts.of("plan.responses.none")))
                : responses.stream().map(one -> response(one, names));
        return Stream.concat(Stream.of(parts.head("insight.paper.plan.responses")), said)
                .toList();
    }

    private Block response(PlanResponse one, Map<MunicipalityCode, String> names) {
        MunicipalityCode municipality = one.municipality();
        PlanResponse.Outcome outcome = one.outcome();
        String who = parts.of("plan.response." + one.kind().key());
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(parts.fact("plan.on", dates.of(one.on())));
        facts.add(parts.fact("plan.response.version", one.version()));
        facts.add(parts.factRecorded("plan.response.text", one.text()));
        if (outcome != null) {
            facts.add(parts.fact("plan.response.outcome", parts.of("plan.outcome." + outcome.key())));
        }
        if (one.handlings().isEmpty()) {
            facts.add(parts.fact("plan.response.handled", parts.of("plan.response.open")));
        }
        one.handlings()
                .forEach(done -> facts.add(parts.fact(
                        "plan.response.handled",
                        dates.of(done.on()) + ", "
                                + parts.of("plan.result." + done.result().key()) + ": "
                                + parts.recorded(done.reason()))));
        facts.add(parts.factRecorded("plan.source", one.source()));
        return new Block.Facts(municipality == null ? who : who + ", " + name(municipality, names), facts);
    }

    List<Block> comments(List<PlanComment> comments, PlanText plan, Map<MunicipalityCode, String> names) {
        Stream<Block> said = comments.isEmpty()
                ? Stream.of(new Block.Paragraph(parts.of("plan.comments.none")))
                : comments.stream().map(one -> comment(one, plan, names));
        return Stream.concat(Stream.of(parts.head("insight.paper.plan.comments")), said)
                .toList();
    }

    private Block comment(PlanComment one, PlanText plan, Map<MunicipalityCode, String> names) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(parts.fact("plan.response.who", role(one.as(), names)));
        facts.add(parts.fact("plan.on", parts.moment(one.at()) + ", " + parts.of("plan.comment.on", one.version())));
        facts.add(parts.factRecorded("plan.comment.text", one.text()));
        one.answers()
                .forEach(answer -> facts.add(parts.fact(
                        "plan.comment.answerText",
                        role(answer.as(), names) + ", " + parts.moment(answer.at()) + ": "
                                + parts.recorded(answer.text()))));
        facts.add(parts.fact("plan.stage.stateTitle", parts.of("plan.comment.state." + one.state())));
        return new Block.Facts(parts.of("insight.paper.plan.commentOn", section(one, plan)), facts);
    }

    /** A section that is no longer in the plan is named as such. */
    private String section(PlanComment one, PlanText plan) {
        PlanText.Section section = plan.section(one.section());
        return section != null
                ? parts.recorded(section.title())
                : parts.of(
                        one.section().equals(PlanComment.WHOLE)
                                ? "plan.comment.whole"
                                : "insight.paper.plan.sectionGone");
    }

    private String role(@Nullable Capacity as, Map<MunicipalityCode, String> names) {
        if (as == null) {
            return parts.known(null);
        }
        String role = parts.of("identity.role." + as.role().name());
        MunicipalityCode municipality = as.municipality();
        return municipality == null ? role : role + " " + name(municipality, names);
    }

    private static String name(MunicipalityCode code, Map<MunicipalityCode, String> names) {
        return names.getOrDefault(code, code.text());
    }
}

package nl.samenspoor.plan.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.samenspoor.drafts.DraftVersion;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.plan.FixedVersion;
import nl.samenspoor.plan.Plan;
import nl.samenspoor.plan.PlanComment;
import nl.samenspoor.plan.PlanResponse;
import nl.samenspoor.plan.PlanText;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * A saved version of a plan, as the API writes it; {@code version} is the base of the next save, {@code fixed} the number of
 * the fixed version it is, or {@code none}.
 */
record PlanJson(
        SavedJson saved,
        String fixed,
        String title,
        Object form,
        List<SectionJson> sections,
        List<StageJson> stages,
        List<FixedJson> fixedVersions) {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    /** Which version, and who saved it in which role. */
    record SavedJson(int version, int base, String savedBy, String savedAs, Instant savedAt) {

        static SavedJson of(DraftVersion version) {
            return new SavedJson(version.number(), version.base(), version.account(), role(version.as()), version.at());
        }
    }

    /** {@code structure} sections are settled after {@code vision} and {@code goals}. */
    record SectionJson(String key, String title, String text, boolean settled, boolean structure) {}

    /** {@code from} and {@code to} as exactly as is known. */
    record StageJson(String key, String name, Object from, Object to, String responsible, String result, String state) {

        static StageJson of(PlanText.Stage stage) {
            return new StageJson(
                    stage.key(),
                    stage.name(),
                    EffectiveDateJson.orUnknown(stage.from()),
                    EffectiveDateJson.orUnknown(stage.to()),
                    Objects.requireNonNullElse(stage.responsible(), UNKNOWN),
                    Objects.requireNonNullElse(stage.result(), UNKNOWN),
                    stage.state().key());
        }
    }

    /** {@code version} is the saved version it is. */
    record FixedJson(
            String number,
            int version,
            String title,
            String checksum,
            String note,
            EffectiveDate on,
            Instant recordedAt,
            String recordedBy) {

        static FixedJson of(FixedVersion fixed) {
            return new FixedJson(
                    fixed.number(),
                    fixed.draft(),
                    fixed.title(),
                    fixed.checksum(),
                    Objects.requireNonNullElse(fixed.note(), NONE),
                    fixed.on(),
                    fixed.recordedAt(),
                    fixed.recordedBy());
        }
    }

    /** A remark; {@code section} is {@code plan} for the plan as a whole, {@code state} open, answered or settled. */
    record CommentJson(
            long number,
            String section,
            int version,
            String text,
            String madeBy,
            String madeAs,
            Instant madeAt,
            String state,
            List<AnswerJson> answers) {

        static CommentJson of(PlanComment comment) {
            return new CommentJson(
                    comment.number(),
                    comment.section(),
                    comment.version(),
                    comment.text(),
                    comment.account(),
                    role(comment.as()),
                    comment.at(),
                    comment.state(),
                    comment.answers().stream()
                            .map(answer -> new AnswerJson(
                                    answer.text(), answer.settled(), answer.account(), role(answer.as()), answer.at()))
                            .toList());
        }
    }

    /** An answer to a remark. */
    record AnswerJson(String text, boolean settled, String madeBy, String madeAs, Instant madeAt) {}

    /** What was said about the plan; {@code outcome} is {@code none} but for an amendment. */
    record ResponseJson(
            long number,
            String kind,
            String municipality,
            String version,
            String text,
            String outcome,
            EffectiveDate on,
            String source,
            List<HandlingJson> handlings) {

        static ResponseJson of(PlanResponse response) {
            return new ResponseJson(
                    response.number(),
                    response.kind().key(),
                    response.municipality() == null
                            ? NONE
                            : response.municipality().text(),
                    Objects.requireNonNullElse(response.version(), UNKNOWN),
                    response.text(),
                    response.outcome() == null ? NONE : response.outcome().key(),
                    response.on(),
                    Objects.requireNonNullElse(response.source(), UNKNOWN),
                    response.handlings().stream()
                            .map(one -> new HandlingJson(one.result().key(), one.reason(), one.on(), one.account()))
                            .toList());
        }
    }

    /** What was done with a response; the last counts. */
    record HandlingJson(String result, String reason, EffectiveDate on, String recordedBy) {}

    static PlanJson of(Plan plan) {
        FixedVersion fixed = plan.fixed();
        return new PlanJson(
                SavedJson.of(plan.saved()),
                fixed == null ? NONE : fixed.number(),
                plan.text().title(),
                plan.text().form() == null ? UNKNOWN : plan.text().form(),
                plan.text().sections().stream()
                        .map(one -> new SectionJson(one.key(), one.title(), one.text(), one.settled(), one.structure()))
                        .toList(),
                plan.text().stages().stream().map(StageJson::of).toList(),
                plan.history().stream().map(FixedJson::of).toList());
    }

    private static String role(@Nullable Capacity as) {
        return as == null ? UNKNOWN : as.role().name().toLowerCase(Locale.ROOT);
    }
}

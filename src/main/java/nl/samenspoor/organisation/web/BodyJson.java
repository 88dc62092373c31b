package nl.samenspoor.organisation.web;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.organisation.BodyDescription;
import nl.samenspoor.organisation.BodyKind;
import nl.samenspoor.organisation.Member;
import nl.samenspoor.organisation.ProjectBody;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * A version of a body as the API writes it. What is not known is {@code "unknown"}; what does not apply to its kind is
 * {@code "none"}; {@code until} of a body nobody ended is {@code "open"}.
 */
record BodyJson(
        String id,
        int version,
        String kind,
        String name,
        Object count,
        List<MemberJson> members,
        String membersInWords,
        String rhythm,
        String rhythmInWords,
        String tasks,
        Object from,
        Object until,
        String owner,
        String plan,
        String state,
        Object phase,
        Object costCents,
        Object on,
        String source,
        String recordedAt,
        String recordedBy) {

    private static final String UNKNOWN = "unknown";
    private static final String NONE = "none";

    /** Who sits in it. */
    record MemberJson(String role, String municipality, Object number) {

        static MemberJson of(Member member) {
            return new MemberJson(
                    member.role(),
                    member.municipality() == null ? NONE : member.municipality().text(),
                    orUnknown(member.number()));
        }
    }

    static BodyJson of(ProjectBody body) {
        BodyDescription is = body.is();
        boolean group = is.work().state() != null;
        boolean adviser = is.kind() == BodyKind.ADVISER;
        return new BodyJson(
                body.id(),
                body.version(),
                is.kind().key(),
                is.name(),
                is.count() == null ? 1 : is.count(),
                is.composition().members().stream().map(MemberJson::of).toList(),
                text(is.composition().inWords(), NONE),
                is.meeting().rhythm().key(),
                text(is.meeting().inWords(), NONE),
                text(is.tasks(), UNKNOWN),
                EffectiveDateJson.of(is.from()),
                is.until() == null ? "open" : EffectiveDateJson.of(is.until()),
                text(is.work().owner(), UNKNOWN),
                group ? text(is.work().plan(), UNKNOWN) : NONE,
                is.work().state() == null ? NONE : is.work().state().key(),
                !adviser
                        ? NONE
                        : is.engagement().phase() == null
                                ? UNKNOWN
                                : is.engagement().phase().number(),
                adviser ? orUnknown(is.engagement().costCents()) : NONE,
                EffectiveDateJson.of(is.on()),
                text(is.source(), UNKNOWN),
                body.recordedAt().toString(),
                body.recordedBy());
    }

    static Object orUnknown(@Nullable Object value) {
        return Objects.requireNonNullElse(value, UNKNOWN);
    }

    static String text(@Nullable String text, String otherwise) {
        return Objects.requireNonNullElse(text, otherwise);
    }
}

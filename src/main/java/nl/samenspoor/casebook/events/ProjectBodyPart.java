package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.organisation.BodyDescription;
import nl.samenspoor.organisation.BodyKind;
import nl.samenspoor.organisation.Composition;
import nl.samenspoor.organisation.Engagement;
import nl.samenspoor.organisation.GroupState;
import nl.samenspoor.organisation.GroupWork;
import nl.samenspoor.organisation.Meeting;
import nl.samenspoor.organisation.MeetingRhythm;
import nl.samenspoor.organisation.Member;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A body of a project organisation, as a case file writes it. */
@Component
class ProjectBodyPart {

    private static final String UNKNOWN = "unknown";

    private final MessageSource messages;

    ProjectBodyPart(MessageSource messages) {
        this.messages = messages;
    }

    List<BodyDescription> bodies(CaseEvent event) {
        List<BodyDescription> bodies = new ArrayList<>();
        event.node().path("bodies").forEach(body -> bodies.add(body(event, body)));
        return bodies;
    }

    private static BodyDescription body(CaseEvent event, JsonNode body) {
        BodyKind kind = BodyKind.of("type", body.path("type").asString(BodyKind.OTHER.key()));
        EffectiveDate from = date(body, "from");
        return new BodyDescription(
                kind,
                body.get("body").asString(),
                body.has("count") ? body.get("count").intValue() : null,
                new Composition(members(body), text(body, "members")),
                new Meeting(
                        MeetingRhythm.of(
                                "frequencyKind", body.path("frequencyKind").asString(UNKNOWN)),
                        text(body, "frequency")),
                text(body, "role"),
                from == null ? event.on() : from,
                date(body, "until"),
                new GroupWork(
                        text(body, "owner"),
                        text(body, "plan"),
                        body.has("state")
                                ? GroupState.of("state", body.get("state").asString())
                                : null),
                Engagement.NONE,
                event.on(),
                SourceText.of(event));
    }

    private static List<Member> members(JsonNode body) {
        List<Member> members = new ArrayList<>();
        body.path("composition")
                .forEach(one -> members.add(new Member(
                        one.get("role").asString(),
                        one.has("municipality")
                                ? new MunicipalityCode(one.get("municipality").asString())
                                : null,
                        one.has("number") ? one.get("number").intValue() : null)));
        return members;
    }

    /** As the log tells it. */
    String words(CaseContext context, JsonNode body) {
        String count = body.has("count") ? " (" + body.get("count").asString() + ")" : "";
        List<String> parts = new ArrayList<>();
        List<Member> members = members(body);
        if (!members.isEmpty()) {
            parts.add(String.join(
                    ", ", members.stream().map(member -> words(context, member)).toList()));
        }
        add(parts, text(body, "members"));
        String rhythm = body.path("frequencyKind").asString(UNKNOWN);
        if (!rhythm.equals(UNKNOWN)) {
            parts.add(messages.getMessage("organisation.rhythm." + rhythm, null, Dutch.LANGUAGE));
        }
        for (String field : List.of("frequency", "role", "plan")) {
            add(parts, text(body, field));
        }
        add(parts, Wording.labelled("trekker", text(body, "owner")));
        return body.get("body").asString() + count + (parts.isEmpty() ? "" : ": " + String.join("; ", parts));
    }

    private static String words(CaseContext context, Member member) {
        MunicipalityCode municipality = member.municipality();
        return (member.number() == null ? "" : member.number() + " × ")
                + member.role()
                + (municipality == null ? "" : " (" + context.name(municipality) + ")");
    }

    private static void add(List<String> parts, @Nullable String text) {
        if (text != null) {
            parts.add(text);
        }
    }

    private static @Nullable String text(JsonNode body, String field) {
        String text = body.path(field).asString(UNKNOWN);
        return text.equals(UNKNOWN) ? null : text;
    }

    private static @Nullable EffectiveDate date(JsonNode body, String field) {
        return body.has(field) ? CaseEvent.date(body.get(field), field) : null;
    }
}

package nl.samenspoor.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a description of a body must be like. Its rules are about sense, not about law. */
@Component
class BodyCheck {

    static final int LONG = 2_000;
    private static final int MOST_MEMBERS = 40;
    private static final int MOST_BODIES = 200;
    private static final int MOST_PEOPLE = 10_000;
    private static final long MOST_CENTS = 10_000_000_000_000_000L;

    private final CooperationNames names;

    BodyCheck(CooperationNames names) {
        this.names = names;
    }

    /** @throws InvalidInput on every field that is missing or not possible */
    BodyDescription checked(Actor actor, BodyDescription is, Clock clock) {
        Mistakes mistakes = new Mistakes();
        String name = mistakes.in(() -> PlainText.required("name", is.name(), PlainText.SHORT), "");
        mistakes.of(() -> inRange("count", is.count(), MOST_BODIES));
        List<Member> members = members(is.composition().members(), mistakes);
        String inWords = optional("membersInWords", is.composition().inWords(), mistakes);
        String rhythm = optional("rhythmInWords", is.meeting().inWords(), mistakes);
        String tasks = optional("tasks", is.tasks(), mistakes);
        EffectiveDate until = is.until();
        if (until != null && until.known() && is.from().known() && until.surelyBefore(is.from())) {
            wrong("until", "organisation.endsBefore", mistakes);
        }
        GroupWork work = work(is, mistakes);
        engagement(is, mistakes);
        mistakes.of(() -> requireHappened(actor, is.on(), clock));
        String source = optional("source", is.source(), mistakes);
        mistakes.refuse();
        return new BodyDescription(
                is.kind(),
                name,
                is.count(),
                new Composition(members, inWords),
                new Meeting(is.meeting().rhythm(), rhythm),
                tasks,
                is.from(),
                until,
                work,
                is.engagement(),
                is.on(),
                source);
    }

    private static @Nullable String optional(String field, @Nullable String text, Mistakes mistakes) {
        return mistakes.in(() -> PlainText.optional(field, text, LONG));
    }

    private static void wrong(String field, String code, Mistakes mistakes, Object... arguments) {
        mistakes.add(List.of(FieldProblem.of(field, code, arguments)));
    }

    /** What is recorded now is so now; what is planned says so in its own dates. */
    static void requireHappened(Actor actor, EffectiveDate on, Clock clock) {
        if (!actor.system() && (on.planned() || on.known() && on.earliest().isAfter(LocalDate.now(clock)))) {
            throw InvalidInput.of("on", "organisation.ahead");
        }
    }

    private List<Member> members(List<Member> given, Mistakes mistakes) {
        if (given.size() > MOST_MEMBERS) {
            wrong("members", "organisation.tooManyMembers", mistakes, MOST_MEMBERS);
            return List.of();
        }
        List<Member> members = new ArrayList<>();
        Set<MunicipalityCode> asked = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Member member = given.get(i);
            String at = "members[" + i + "].";
            mistakes.of(() -> inRange(at + "number", member.number(), MOST_PEOPLE));
            members.add(new Member(
                    mistakes.in(() -> PlainText.required(at + "role", member.role(), PlainText.SHORT), ""),
                    member.municipality(),
                    member.number()));
            if (member.municipality() != null) {
                asked.add(member.municipality());
            }
        }
        Map<MunicipalityCode, String> known = names.municipalities(asked);
        for (int i = 0; i < members.size(); i++) {
            MunicipalityCode code = members.get(i).municipality();
            if (code != null && known.getOrDefault(code, code.text()).equals(code.text())) {
                wrong("members[" + i + "].municipality", "agreement.municipalityName", mistakes, code.text());
            }
        }
        return members;
    }

    private static GroupWork work(BodyDescription is, Mistakes mistakes) {
        GroupWork work = is.work();
        boolean group = is.kind() == BodyKind.WORKING_GROUP;
        if (!group && work.plan() != null && !work.plan().isBlank()) {
            wrong("plan", "organisation.onlyWorkingGroup", mistakes);
        }
        if (!group && work.state() != null) {
            wrong("state", "organisation.onlyWorkingGroup", mistakes);
        }
        return new GroupWork(
                mistakes.in(() -> PlainText.optional("owner", work.owner(), PlainText.SHORT)),
                optional("plan", work.plan(), mistakes),
                group ? Objects.requireNonNullElse(work.state(), GroupState.UNKNOWN) : null);
    }

    private static void engagement(BodyDescription is, Mistakes mistakes) {
        Engagement engagement = is.engagement();
        if (is.kind() != BodyKind.ADVISER && engagement.phase() != null) {
            wrong("phase", "organisation.onlyAdviser", mistakes);
        }
        if (is.kind() != BodyKind.ADVISER && engagement.costCents() != null) {
            wrong("cost", "organisation.onlyAdviser", mistakes);
        }
        Long cost = engagement.costCents();
        if (cost != null && (cost < 0 || cost > MOST_CENTS)) {
            wrong("cost", "web.euros.range", mistakes);
        }
    }

    private static void inRange(String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            throw InvalidInput.of(field, "organisation.number", most);
        }
    }
}

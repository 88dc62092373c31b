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
import nl.samenspoor.kernel.InvalidInput;
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

    /** @throws InvalidInput on the field that is missing or not possible */
    BodyDescription checked(Actor actor, BodyDescription is, Clock clock) {
        requireHappened(actor, is.on(), clock);
        EffectiveDate until = is.until();
        if (until != null && until.known() && is.from().known() && until.surelyBefore(is.from())) {
            throw InvalidInput.of("until", "organisation.endsBefore");
        }
        inRange("count", is.count(), MOST_BODIES);
        return new BodyDescription(
                is.kind(),
                PlainText.required("name", is.name(), PlainText.SHORT),
                is.count(),
                new Composition(
                        members(is.composition().members()),
                        PlainText.optional("membersInWords", is.composition().inWords(), LONG)),
                new Meeting(
                        is.meeting().rhythm(),
                        PlainText.optional("rhythmInWords", is.meeting().inWords(), LONG)),
                PlainText.optional("tasks", is.tasks(), LONG),
                is.from(),
                until,
                work(is),
                engagement(is),
                is.on(),
                PlainText.optional("source", is.source(), LONG));
    }

    /** What is recorded now is so now; what is planned says so in its own dates. */
    static void requireHappened(Actor actor, EffectiveDate on, Clock clock) {
        if (!actor.system() && (on.planned() || on.known() && on.earliest().isAfter(LocalDate.now(clock)))) {
            throw InvalidInput.of("on", "organisation.ahead");
        }
    }

    private List<Member> members(List<Member> given) {
        if (given.size() > MOST_MEMBERS) {
            throw InvalidInput.of("members", "organisation.tooManyMembers", MOST_MEMBERS);
        }
        List<Member> members = new ArrayList<>();
        Set<MunicipalityCode> asked = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            Member member = given.get(i);
            inRange("members[" + i + "].number", member.number(), MOST_PEOPLE);
            members.add(new Member(
                    PlainText.required("members[" + i + "].role", member.role(), PlainText.SHORT),
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
                throw InvalidInput.of("members[" + i + "].municipality", "agreement.municipalityName", code.text());
            }
        }
        return members;
    }

    private static GroupWork work(BodyDescription is) {
        GroupWork work = is.work();
        boolean group = is.kind() == BodyKind.WORKING_GROUP;
        if (!group && work.plan() != null && !work.plan().isBlank()) {
            throw InvalidInput.of("plan", "organisation.onlyWorkingGroup");
        }
        if (!group && work.state() != null) {
            throw InvalidInput.of("state", "organisation.onlyWorkingGroup");
        }
        return new GroupWork(
                PlainText.optional("owner", work.owner(), PlainText.SHORT),
                PlainText.optional("plan", work.plan(), LONG),
                group ? Objects.requireNonNullElse(work.state(), GroupState.UNKNOWN) : null);
    }

    private static Engagement engagement(BodyDescription is) {
        Engagement engagement = is.engagement();
        if (is.kind() != BodyKind.ADVISER && engagement.phase() != null) {
            throw InvalidInput.of("phase", "organisation.onlyAdviser");
        }
        if (is.kind() != BodyKind.ADVISER && engagement.costCents() != null) {
            throw InvalidInput.of("cost", "organisation.onlyAdviser");
        }
        Long cost = engagement.costCents();
        if (cost != null && (cost < 0 || cost > MOST_CENTS)) {
            throw InvalidInput.of("cost", "web.euros.range");
        }
        return engagement;
    }

    private static void inRange(String field, @Nullable Integer number, int most) {
        if (number != null && (number < 1 || number > most)) {
            throw InvalidInput.of(field, "organisation.number", most);
        }
    }
}

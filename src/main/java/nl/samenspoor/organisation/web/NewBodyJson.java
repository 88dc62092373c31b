package nl.samenspoor.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.organisation.BodyDescription;
import nl.samenspoor.organisation.BodyKind;
import nl.samenspoor.organisation.Composition;
import nl.samenspoor.organisation.Engagement;
import nl.samenspoor.organisation.GroupState;
import nl.samenspoor.organisation.GroupWork;
import nl.samenspoor.organisation.Meeting;
import nl.samenspoor.organisation.MeetingRhythm;
import nl.samenspoor.organisation.Member;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/** A version of a body as a client sends it. What is left out is not known; {@code version} is the one that was read. */
record NewBodyJson(
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable String name,
        @Nullable Integer count,
        @Nullable List<NewMemberJson> members,
        @Nullable String membersInWords,
        @Nullable String rhythm,
        @Nullable String rhythmInWords,
        @Nullable String tasks,
        @Nullable EffectiveDateJson from,
        @Nullable EffectiveDateJson until,
        @Nullable String owner,
        @Nullable String plan,
        @Nullable String state,
        @Nullable Integer phase,
        @Nullable Long costCents,
        @Nullable EffectiveDateJson on,
        @Nullable String source) {

    /** Who sits in it, by role. */
    record NewMemberJson(@Nullable String role, @Nullable String municipality, @Nullable Integer number) {}

    /** @throws InvalidInput on the field that is missing or cannot be read */
    BodyDescription description() {
        return new BodyDescription(
                BodyKind.of("kind", kind),
                Objects.requireNonNullElse(name, ""),
                count,
                new Composition(readMembers(), membersInWords),
                new Meeting(
                        MeetingRhythm.of("rhythm", Objects.requireNonNullElse(rhythm, MeetingRhythm.UNKNOWN.key())),
                        rhythmInWords),
                tasks,
                required("from", from),
                until == null ? null : until.toDate("until"),
                new GroupWork(owner, plan, state == null ? null : GroupState.of("state", state)),
                new Engagement(BodyForm.phase("phase", phase), costCents),
                required("on", on),
                source);
    }

    private List<Member> readMembers() {
        List<Member> read = new ArrayList<>();
        List<NewMemberJson> given = members == null ? List.of() : members;
        for (int i = 0; i < given.size(); i++) {
            NewMemberJson one = given.get(i);
            read.add(new Member(
                    Objects.requireNonNullElse(one.role(), ""),
                    one.municipality() == null
                            ? null
                            : BodyForm.municipality("members[" + i + "].municipality", one.municipality()),
                    one.number()));
        }
        return read;
    }

    static EffectiveDate required(String field, @Nullable EffectiveDateJson date) {
        if (date == null) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return date.toDate(field);
    }
}

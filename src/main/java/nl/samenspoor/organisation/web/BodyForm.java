package nl.samenspoor.organisation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoor.drafts.Edition;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.organisation.BodyDescription;
import nl.samenspoor.organisation.BodyKind;
import nl.samenspoor.organisation.Composition;
import nl.samenspoor.organisation.Engagement;
import nl.samenspoor.organisation.GroupState;
import nl.samenspoor.organisation.GroupWork;
import nl.samenspoor.organisation.Meeting;
import nl.samenspoor.organisation.MeetingRhythm;
import nl.samenspoor.organisation.Member;
import nl.samenspoor.organisation.ProjectBody;
import nl.samenspoor.web.Euros;
import nl.samenspoor.web.Typed;
import org.jspecify.annotations.Nullable;

/** Between the fields of the page of a body and what is known of it. */
final class BodyForm {

    private static final int FIRST_ROWS = 5;
    private static final int MORE_ROWS = 3;
    private static final int MOST_ROWS = 40;
    private static final String MEMBERS = "members";
    private static final Pattern MEMBER =
            Pattern.compile("members\\[(?:[0-9]|[123][0-9])]\\.(role|municipality|number)");
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "name",
            "count",
            "membersInWords",
            "rhythm",
            "rhythmInWords",
            "tasks",
            "from",
            "until",
            "owner",
            "plan",
            "state",
            "phase",
            "cost",
            "on",
            "source",
            "version");

    /** Fields of which nobody can say whether they may be filled in while the kind is not known. */
    private static final Set<String> OF_ONE_KIND = Set.of("plan", "state", "phase", "cost");

    private BodyForm() {}

    static boolean knows(String field) {
        return FIELDS.contains(field) || MEMBER.matcher(field).matches();
    }

    /** Nothing known yet. */
    static Typed empty(@Nullable String kind, LocalDate today) {
        return new Typed()
                .with("kind", kind)
                .with("rhythm", MeetingRhythm.UNKNOWN.key())
                .with("on", today);
    }

    /** As last recorded. */
    static Typed of(ProjectBody body, LocalDate today) {
        Typed typed = new Typed().with("version", body.version()).with("on", today);
        values(body.is()).forEach(typed::with);
        fill(typed, body.is().composition().members());
        typed.values().remove(MEMBERS);
        return typed;
    }

    /**
     * What two people may change at once, by name of the field; who sits in it as one, since its rows have no name. Since
     * when it is so is left out: every version says that anew.
     */
    static Map<String, String> values(BodyDescription is) {
        Typed typed = new Typed(new LinkedHashMap<>())
                .with("kind", is.kind().key())
                .with("name", is.name())
                .with("count", is.count())
                .with(MEMBERS, lines(is.composition().members()))
                .with("membersInWords", is.composition().inWords())
                .with("rhythm", is.meeting().rhythm().key())
                .with("rhythmInWords", is.meeting().inWords())
                .with("tasks", is.tasks())
                .with("from", is.from().toEdtf())
                .with("until", is.until() == null ? null : is.until().toEdtf())
                .with("owner", is.work().owner())
                .with("plan", is.work().plan())
                .with(
                        "state",
                        is.work().state() == null ? null : is.work().state().key())
                .with(
                        "phase",
                        is.engagement().phase() == null
                                ? null
                                : is.engagement().phase().number())
                .with("cost", Euros.typed(is.engagement().costCents()))
                .with("source", is.source());
        return typed.values();
    }

    /** A row for each, as {@code 2 × wethouder, GM0183}. */
    private static String lines(List<Member> members) {
        return members.stream()
                .map(member -> (member.number() == null ? "" : member.number() + " × ")
                        + member.role()
                        + (member.municipality() == null
                                ? ""
                                : ", " + member.municipality().text()))
                .collect(Collectors.joining("\n"));
    }

    private static void fill(Typed typed, List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            typed.with(row(i) + "role", member.role())
                    .with(
                            row(i) + "municipality",
                            member.municipality() == null
                                    ? null
                                    : member.municipality().text())
                    .with(row(i) + "number", member.number());
        }
    }

    /** Every version, for who finds out that somebody was first. */
    static List<Edition> editions(List<ProjectBody> versions) {
        return versions.stream()
                .map(version -> new Edition(
                        version.version(), values(version.is()), version.recordedBy(), version.recordedAt()))
                .toList();
    }

    /** The form counted from the newest version, with what only the others changed taken over. */
    static Typed takingOver(Typed typed, Overtaken overtaken, ProjectBody newest) {
        Map<String, String> theirs = overtaken.takenOver();
        theirs.forEach((field, text) -> {
            if (!field.equals(MEMBERS)) {
                typed.with(field, text);
            }
        });
        if (theirs.containsKey(MEMBERS)) {
            typed.values().keySet().removeIf(field -> MEMBER.matcher(field).matches());
            fill(typed, newest.is().composition().members());
        }
        return typed.with("version", newest.version());
    }

    /** Rows to show: those that are filled in, and some more. */
    static List<Integer> rows(Typed typed) {
        int last = IntStream.range(0, MOST_ROWS)
                .filter(i -> !emptyRow(typed, i))
                .max()
                .orElse(-1);
        return IntStream.range(0, Math.min(MOST_ROWS, Math.max(FIRST_ROWS, last + 1 + MORE_ROWS)))
                .boxed()
                .toList();
    }

    private static String row(int i) {
        return "members[" + i + "].";
    }

    private static boolean emptyRow(Typed typed, int i) {
        return typed.blank(row(i) + "role") && typed.blank(row(i) + "municipality") && typed.blank(row(i) + "number");
    }

    /** @throws InvalidInput on every field that is missing or cannot be read */
    static BodyDescription description(Typed typed) {
        return description(typed, readable -> {});
    }

    /**
     * Rows of members that were left empty stand below the others from now on.
     *
     * @param rules judge what can be read, so that everything wrong is told at once; called only when something is wrong
     *              already
     * @throws InvalidInput on every field that is missing, cannot be read or is refused by the rules
     */
    static BodyDescription description(Typed typed, Consumer<BodyDescription> rules) {
        FilledRows.closeUp(
                typed,
                MOST_ROWS,
                row -> emptyRow(typed, row),
                BodyForm::row,
                List.of("role", "municipality", "number"));
        Mistakes mistakes = new Mistakes();
        BodyKind kind = mistakes.in(() -> BodyKind.of("kind", typed.text("kind")));
        BodyDescription description = new BodyDescription(
                kind == null ? BodyKind.OTHER : kind,
                typed.value("name"),
                mistakes.in(() -> typed.number("count")),
                new Composition(members(typed, mistakes), typed.text("membersInWords")),
                new Meeting(
                        mistakes.in(
                                () -> MeetingRhythm.of(
                                        "rhythm",
                                        Objects.requireNonNullElse(typed.text("rhythm"), MeetingRhythm.UNKNOWN.key())),
                                MeetingRhythm.UNKNOWN),
                        typed.text("rhythmInWords")),
                typed.text("tasks"),
                mistakes.in(() -> typed.requiredDate("from"), EffectiveDate.unknown()),
                mistakes.in(() -> typed.date("until")),
                new GroupWork(
                        typed.text("owner"),
                        typed.text("plan"),
                        mistakes.in(() -> typed.blank("state") ? null : GroupState.of("state", typed.text("state")))),
                new Engagement(
                        mistakes.in(() -> phase("phase", typed.number("phase"))),
                        mistakes.in(() -> Euros.cents("cost", typed.text("cost")))),
                mistakes.in(() -> typed.requiredDate("on"), EffectiveDate.unknown()),
                typed.text("source"));
        mistakes.judged(() -> rules.accept(description), field -> kind != null || !OF_ONE_KIND.contains(field));
        mistakes.refuse();
        return description;
    }

    private static List<Member> members(Typed typed, Mistakes mistakes) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            if (!emptyRow(typed, i)) {
                String at = row(i);
                if (typed.blank(at + "role")) {
                    mistakes.add(List.of(FieldProblem.of(at + "role", "organisation.roleNeeded")));
                }
                String municipality = typed.text(at + "municipality");
                members.add(new Member(
                        typed.value(at + "role"),
                        municipality == null
                                ? null
                                : mistakes.in(() -> municipality(at + "municipality", municipality)),
                        mistakes.in(() -> typed.number(at + "number"))));
            }
        }
        return members;
    }

    static MunicipalityCode municipality(String field, String code) {
        try {
            return new MunicipalityCode(code);
        } catch (InvalidInput notOne) {
            throw InvalidInput.of(field, "agreement.municipalityName", code.substring(0, Math.min(60, code.length())));
        }
    }

    /** @throws InvalidInput on {@code field} for anything but 1 to 5 and nothing */
    static @Nullable Phase phase(String field, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        if (number < 1 || number > Phase.values().length) {
            throw InvalidInput.of(field, "organisation.phase");
        }
        return Phase.of(number);
    }
}

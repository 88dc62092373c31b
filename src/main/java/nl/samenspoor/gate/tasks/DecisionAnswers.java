package nl.samenspoor.gate.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.FractionVotes;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.Recorded;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.Votes;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Reads the form on which a council's or college's decision is recorded. */
public final class DecisionAnswers {

    /**
     * A decision as far as it can be read.
     *
     * @param vote whether the vote could be
     */
    private record Read(RecordDecision command, boolean vote) {}

    private static final Set<String> WHATEVER_THE_VOTE = Set.of(Answers.EFFECTIVE, "why", "decision", "wish");
    private static final List<String> VOTES = List.of("inFavour", "against", "blank");
    private static final List<String> ATTENDANCE = List.of("sitting", "mustAbstain", "present");

    private final Answers answers;
    private final FractionRows fractions;

    public DecisionAnswers(Answers answers) {
        this.answers = answers;
        this.fractions = FractionRows.of(answers);
    }

    /**
     * Hands the decision over to be recorded; problems with it come back under the names the form has for the fields.
     *
     * @throws InvalidInput with everything that is wrong
     */
    Recorded give(WorkContext context, Clock clock, Function<RecordDecision, Recorded> useCase) {
        return give(context.requireGate(), context.requireMunicipality(), clock, useCase);
    }

    /** As {@link #give(WorkContext, Clock, Function)}, outside a task. */
    public Recorded give(
            GateKey gate, MunicipalityCode municipality, Clock clock, Function<RecordDecision, Recorded> useCase) {
        Mistakes mistakes = new Mistakes();
        RecordDecision command = read(gate, municipality, clock, mistakes).command();
        mistakes.refuse();
        return onForm(() -> useCase.apply(command));
    }

    /**
     * Hands the decision over to be judged only, even when some of it cannot be read: whoever filled in the form is told all
     * of his mistakes at once.
     *
     * @throws InvalidInput with everything that is wrong
     */
    Recorded judge(WorkContext context, Clock clock, Function<RecordDecision, Recorded> useCase) {
        return judge(context.requireGate(), context.requireMunicipality(), clock, useCase);
    }

    /** As {@link #judge(WorkContext, Clock, Function)}, outside a task. */
    public <T> T judge(GateKey gate, MunicipalityCode municipality, Clock clock, Function<RecordDecision, T> useCase) {
        Mistakes mistakes = new Mistakes();
        Read read = read(gate, municipality, clock, mistakes);
        Mistakes judged = new Mistakes();
        T answer = judged.in(() -> onForm(() -> useCase.apply(read.command())));
        mistakes.add(judged.all().stream()
                .filter(problem -> read.vote() || whateverTheVote(problem.field()))
                .toList());
        mistakes.refuse();
        return Objects.requireNonNull(answer);
    }

    private static boolean whateverTheVote(String field) {
        return WHATEVER_THE_VOTE.contains(field) || field.startsWith("conditions[");
    }

    private <T> T onForm(Supplier<T> judgement) {
        try {
            return judgement.get();
        } catch (InvalidInput refusal) {
            throw new InvalidInput(refusal.problems().stream().map(this::onForm).toList());
        }
    }

    private FieldProblem onForm(FieldProblem problem) {
        String field = problem.field().equals("on") ? Answers.EFFECTIVE : fractions.onForm(problem.field());
        return new FieldProblem(field, problem.code(), problem.arguments());
    }

    /** What cannot be read is added to the mistakes; in its place stands something that may not be recorded. */
    private Read read(GateKey gate, MunicipalityCode municipality, Clock clock, Mistakes mistakes) {
        Vote vote = mistakes.in(() -> vote(mistakes));
        EffectiveDate on = mistakes.in(() -> Given.on(answers, clock));
        String choice = answers.optionalText("choice");
        String ground = answers.optionalText("ground");
        RecordDecision command = new RecordDecision(
                gate,
                municipality,
                on == null ? EffectiveDate.unknown() : on,
                vote == null ? Vote.acclamation() : vote,
                answers.optionalText("subject"),
                answers.rows("conditions").stream()
                        .map(row -> mistakes.in(() -> condition(row)))
                        .filter(Objects::nonNull)
                        .toList(),
                choice == null ? null : mistakes.in(() -> Choice.of(choice)),
                ground == null ? null : mistakes.in(() -> RefusalGround.of(ground)),
                answers.optionalText("motivation"),
                Given.telling(answers));
        return new Read(command, vote != null);
    }

    private Vote vote(Mistakes mistakes) {
        String words = answers.optionalText("words");
        return switch (answers.text("kind")) {
            case "counted" -> {
                Votes votes = votes();
                if (votes.against() > 0 && Boolean.TRUE.equals(unanimous())) {
                    mistakes.add(List.of(FieldProblem.of("unanimous", "gate.votesAgainst")));
                }
                yield new Vote(Vote.Kind.COUNTED, votes, words, stated(), null, manner());
            }
            case "acclamation" -> Vote.acclamation(attendance(mistakes), words, nobodyNoted());
            default -> {
                refuse("gate.votesBesidesOutcome", VOTES, mistakes);
                refuse("gate.attendanceBesidesOutcome", ATTENDANCE, mistakes);
                refuseFractions("gate.votesBesidesOutcome", mistakes);
                yield Vote.stated(DecisionOutcome.of(answers.text("outcome")), words, unanimous())
                        .withManner(manner());
            }
        };
    }

    private @Nullable DecisionOutcome stated() {
        String outcome = answers.optionalText("outcome");
        return outcome == null ? null : DecisionOutcome.of(outcome);
    }

    private Vote.@Nullable Manner manner() {
        String manner = answers.optionalText("manner");
        return manner == null ? null : Vote.Manner.of(manner);
    }

    private @Nullable Boolean unanimous() {
        String answer = answers.optionalText("unanimous");
        return answer == null || answer.equals("unknown") ? null : Boolean.valueOf(answer.equals("yes"));
    }

    /** Who asked for no vote was not against, unless it was noted otherwise or somebody says that it is not known. */
    private @Nullable Boolean nobodyNoted() {
        return answers.has("unanimous") ? unanimous() : Boolean.TRUE;
    }

    /** Votes left empty on both sides mean that nobody voted; left empty on one side they are not known. */
    private Votes votes() {
        boolean voted = answers.has("inFavour") || answers.has("against");
        return votes(
                voted ? answers.integer("inFavour") : 0,
                voted ? answers.integer("against") : 0,
                Objects.requireNonNullElse(answers.optionalInteger("blank"), 0),
                fractions.votes());
    }

    /** Who was there when nobody asked for a vote; nothing when that was left empty: the form fills in the seats itself. */
    private @Nullable Votes attendance(Mistakes mistakes) {
        refuse("gate.votesWithoutVote", VOTES, mistakes);
        refuse("gate.mannerWithoutVote", List.of("manner"), mistakes);
        refuseFractions("gate.votesWithoutVote", mistakes);
        return ATTENDANCE.stream().anyMatch(answers::has) ? votes(0, 0, 0, List.of()) : null;
    }

    private Votes votes(int inFavour, int against, int blank, List<FractionVotes> perFraction) {
        return new Votes(
                answers.optionalInteger("seats"),
                answers.optionalInteger("sitting"),
                answers.optionalInteger("mustAbstain"),
                answers.optionalInteger("present"),
                inFavour,
                against,
                blank,
                perFraction);
    }

    /** Numbers that would be lost are a contradiction, not a detail. */
    private void refuse(String code, List<String> fields, Mistakes mistakes) {
        mistakes.add(fields.stream()
                .filter(answers::has)
                .map(field -> FieldProblem.of(field, code))
                .toList());
    }

    private void refuseFractions(String code, Mistakes mistakes) {
        if (!fractions.votes().isEmpty()) {
            mistakes.add(List.of(FieldProblem.of("fractions", code)));
        }
    }

    private static SetCondition condition(Answers row) {
        String before = row.optionalText("before");
        String owner = row.optionalText("owner");
        EffectiveDate due = row.optionalDate("due");
        String wishKind = row.optionalText("wishKind");
        return new SetCondition(
                null,
                row.text("text"),
                before == null ? null : GateKey.valueOf(before),
                owner == null ? null : ConditionOwner.parse(row.field("owner"), owner),
                due == null ? null : due.latest(),
                wishKind == null ? null : WishKind.of(wishKind));
    }

    /** Choices at this gate; none where nothing is chosen. */
    static List<Choice> choices(GateKey gate) {
        return List.of(Choice.values()).stream()
                .filter(choice -> choice.fits(gate))
                .toList();
    }
}

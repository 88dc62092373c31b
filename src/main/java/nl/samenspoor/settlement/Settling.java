package nl.samenspoor.settlement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.PossibleDays;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Capacity;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.EuroText;
import nl.samenspoor.web.RecordedWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Proposes that one partner bears a setback or keeps a windfall, and records what the colleges say of it: the directorate
 * proposes, all colleges approve, and otherwise the cost key holds (Speulman 2012, §6.6.3.1). Whoever listens to
 * {@link CollegesAsked} tells the colleges.
 */
@Component
public class Settling {

    /** A hundred billion euros. */
    static final long MOST_CENTS = 10_000_000_000_000L;

    private final DeviationRows rows;
    private final Deviations deviations;
    private final Cooperations cooperations;
    private final PresentPartners partners;
    private final CooperationNames names;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final PossibleDays days;
    private final Clock clock;

    Settling(
            DeviationRows rows,
            Deviations deviations,
            Cooperations cooperations,
            PresentPartners partners,
            CooperationNames names,
            Visibility visibility,
            ApplicationEventPublisher events,
            PossibleDays days,
            Clock clock) {
        this.rows = rows;
        this.deviations = deviations;
        this.cooperations = cooperations;
        this.partners = partners;
        this.names = names;
        this.visibility = visibility;
        this.events = events;
        this.days = days;
        this.clock = clock;
    }

    /**
     * @return its number in the cooperation
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when the cooperation is only known until a past day, so that no college can be asked; when another
     *                      proposal was recorded in the same instant
     * @throws InvalidInput naming every field that is missing or not possible
     */
    @UseCase
    public int propose(Actor actor, ProposeAttribution command) {
        visibility.require(actor, Right.SETTLE, command.cooperation());
        LocalDate past = knownUntil(command.cooperation());
        if (past != null) {
            throw new Conflict("settlement.past", EffectiveDate.on(past));
        }
        List<MunicipalityCode> present = partners.of(command.cooperation());
        List<FieldProblem> problems = new ArrayList<>();
        DeviationKind kind = command.kind();
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "kernel.required"));
        }
        Long cents = command.amountCents();
        if (cents == null || cents <= 0 || cents > MOST_CENTS) {
            problems.add(FieldProblem.of("amount", "settlement.amount"));
        }
        MunicipalityCode one = command.municipality();
        if (one == null || !present.contains(one)) {
            problems.add(FieldProblem.of("municipality", "settlement.noPartner"));
        }
        String about = text("about", command.about(), PlainText.SHORT, problems);
        String reason = text("reason", command.reason(), PlainText.LONG, problems);
        EffectiveDate on = command.on();
        if (on == null) {
            problems.add(FieldProblem.of("on", "kernel.required"));
        } else {
            happened(actor, on, problems);
            if (problems.stream().noneMatch(problem -> problem.field().equals("on")) && !actor.system()) {
                problems.addAll(days.problems("on", command.cooperation(), on));
            }
        }
        if (!problems.isEmpty() || kind == null || cents == null || one == null || on == null) {
            throw new InvalidInput(problems);
        }
        String source = PlainText.optional("source", command.source(), 2_000);
        ProposeAttribution checked =
                new ProposeAttribution(command.cooperation(), kind, about, cents, one, reason, on, source);
        int number;
        try {
            number = rows.add(actor, checked, kind, cents, one, on, present);
        } catch (DuplicateKeyException atOnce) {
            throw new Conflict("settlement.atOnce");
        }
        events.publishEvent(new DeviationSettled(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.COST_KEY,
                        on,
                        List.of(),
                        "Voorstel: " + described(deviations.one(command.cooperation(), number)),
                        actor)
                .withSource(source)
                .withRecordedAs(capacity(actor, command.cooperation()))));
        events.publishEvent(new CollegesAsked(command.cooperation(), number, kind, about, present));
        return number;
    }

    /**
     * The day up to which a cooperation is known that nobody follows here, so that nothing can be asked of its colleges; null
     * for one that is followed. The caller checks who may see it.
     */
    public @Nullable LocalDate knownUntil(CooperationId cooperation) {
        LocalDate until = cooperations.observedUntil(List.of(cooperation)).get(cooperation);
        return until != null && until.isBefore(LocalDate.now(clock)) ? until : null;
    }

    /**
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he acts for the college of no partner
     */
    public void requireCollege(Actor actor, CooperationId cooperation) {
        visibility.requireVisible(actor, cooperation);
        if (partners.of(cooperation).stream()
                .noneMatch(code -> Permissions.mayFor(actor, Right.ANSWER_DEVIATION, code, Body.COLLEGE))) {
            throw new NotAllowed(Right.ANSWER_DEVIATION.refusal());
        }
    }

    /**
     * Records what a college says. As long as nothing is decided its next answer takes the place of the one before, which
     * stays on record.
     *
     * @throws NotFound     when the actor may not see the cooperation, or there is no such proposal or no such college
     * @throws NotAllowed   unless he acts for that college
     * @throws Conflict     when the proposal is decided or withdrawn
     * @throws InvalidInput on {@code agrees}, {@code reason} or {@code on}
     */
    @UseCase
    public Outcome answer(Actor actor, AnswerProposal command) {
        CooperationId cooperation = command.cooperation();
        visibility.requireFor(actor, Right.ANSWER_DEVIATION, cooperation, command.college(), Body.COLLEGE);
        long row = rows.lock(cooperation, command.number()).orElseThrow(() -> new NotFound("deviation"));
        Deviation before = deviations.one(cooperation, command.number());
        if (!before.answers().containsKey(command.college())) {
            throw new NotFound("college");
        }
        requirePending(before);
        List<FieldProblem> problems = new ArrayList<>();
        Boolean agrees = command.agrees();
        if (agrees == null) {
            problems.add(FieldProblem.of("agrees", "kernel.required"));
        }
        happened(actor, command.on(), problems);
        afterProposal(before, command.on(), problems);
        boolean sayWhy = Boolean.FALSE.equals(agrees)
                && (command.reason() == null || command.reason().isBlank());
        if (sayWhy) {
            problems.add(FieldProblem.of("reason", "settlement.sayWhy"));
        }
        if (agrees == null || !problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        String reason = PlainText.optional("reason", command.reason(), PlainText.LONG);
        int version = before.answers().get(command.college()).size() + 1;
        rows.answer(
                actor,
                row,
                version,
                agrees,
                new AnswerProposal(cooperation, command.number(), command.college(), agrees, reason, command.on()),
                before.with(command.college(), agrees));
        Deviation after = deviations.one(cooperation, command.number());
        log(actor, command, agrees, reason, after);
        boolean waits = after.outcome() == Outcome.PENDING;
        events.publishEvent(new CollegesNoLongerAsked(
                cooperation,
                command.number(),
                waits ? List.of(command.college()) : after.answers().keySet()));
        return after.outcome();
    }

    /**
     * Takes a proposal back that is not decided.
     *
     * @throws NotFound     when the actor may not see the cooperation, or there is no such proposal
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when it is decided or withdrawn already
     * @throws InvalidInput on {@code why} or {@code on}
     */
    @UseCase
    public void withdraw(Actor actor, CooperationId cooperation, int number, @Nullable String why, EffectiveDate on) {
        visibility.require(actor, Right.SETTLE, cooperation);
        long row = rows.lock(cooperation, number).orElseThrow(() -> new NotFound("deviation"));
        Deviation before = deviations.one(cooperation, number);
        requirePending(before);
        List<FieldProblem> problems = new ArrayList<>();
        String reason = text("why", why, PlainText.LONG, problems);
        happened(actor, on, problems);
        afterProposal(before, on, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        rows.withdraw(actor, row, reason, on);
        events.publishEvent(
                new CollegesNoLongerAsked(cooperation, number, before.answers().keySet()));
        events.publishEvent(new DeviationSettled(DecisionPoint.of(
                        cooperation,
                        DecisionPointKind.COST_KEY,
                        on,
                        List.of(),
                        "Ingetrokken: " + described(before) + ". " + reason,
                        actor)
                .withRecordedAs(capacity(actor, cooperation))));
    }

    /** In which role somebody proposes: as whoever leads this cooperation, else as the directorate assigned to it. */
    private @Nullable Capacity capacity(Actor actor, CooperationId cooperation) {
        if (visibility.leads(actor, cooperation)) {
            return actor.capacity(null, Body.PROJECT_LEADER);
        }
        return actor.roles().contains(Role.DIRECTORATE) ? new Capacity(Role.DIRECTORATE, null, false) : null;
    }

    private static void requirePending(Deviation deviation) {
        if (deviation.outcome() != Outcome.PENDING) {
            throw new Conflict("settlement.decided");
        }
    }

    private void happened(Actor actor, EffectiveDate on, List<FieldProblem> problems) {
        if (!actor.system() && on.earliest().isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("on", "settlement.future"));
        }
    }

    /** Nobody answers or takes back what was not proposed yet. */
    private static void afterProposal(Deviation proposal, EffectiveDate on, List<FieldProblem> problems) {
        if (on.surelyBefore(proposal.on())) {
            problems.add(FieldProblem.of("on", "settlement.beforeProposal", proposal.on()));
        }
    }

    private static String text(String field, @Nullable String text, int most, List<FieldProblem> problems) {
        try {
            return PlainText.required(field, text, most);
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return "";
        }
    }

    private void log(Actor actor, AnswerProposal command, boolean agrees, @Nullable String reason, Deviation after) {
        String name = name(command.college());
        String said = "College van " + name + (agrees ? " stemt in met voorstel: " : " stemt niet in met voorstel: ")
                + described(after) + (reason == null ? "" : ". " + reason);
        String consequence =
                switch (after.outcome()) {
                    case ATTRIBUTED -> "Alle colleges stemmen in: " + borne(after) + ".";
                    case SHARED_BY_KEY -> "Verdeling volgens de verdeelsleutel.";
                    default -> null;
                };
        events.publishEvent(new DeviationSettled(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.COLLEGE_DECISION,
                        command.on(),
                        List.of("college " + name),
                        said,
                        actor)
                .withConsequence(consequence)
                .as(command.college(), Body.COLLEGE)));
    }

    private String described(Deviation deviation) {
        return (deviation.kind() == DeviationKind.WINDFALL ? "meevaller " : "tegenvaller ")
                + deviation.about() + " van "
                + EuroText.in(RecordedWords.LANGUAGE, BigDecimal.valueOf(deviation.amountCents(), 2))
                + " toe te rekenen aan " + name(deviation.municipality());
    }

    private String borne(Deviation deviation) {
        return name(deviation.municipality())
                + (deviation.kind() == DeviationKind.WINDFALL ? " behoudt de meevaller" : " draagt de tegenvaller");
    }

    private String name(MunicipalityCode code) {
        return names.municipalities(List.of(code)).getOrDefault(code, code.text());
    }
}

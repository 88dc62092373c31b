package nl.samenspoor.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.terms.Because;
import nl.samenspoor.terms.Closing;
import nl.samenspoor.terms.Due;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.StartingTerms;
import nl.samenspoor.terms.TermSubject;
import nl.samenspoor.terms.TermsAlongFacts;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks works councils for advice, records it, and marks decisions that deviate from it; a deviating decision may not be
 * carried out for one month after the works council was notified (WOR art. 25 par. 6), within which it may appeal (art.
 * 26 par. 2).
 */
@Component
public class ConsultingWorksCouncils {

    private static final String WAIT = "wor_wait";
    private static final String APPEAL = "wor_appeal";
    private static final String ADVICE = "works_council_advice";

    private final WorksCouncilRows rows;
    private final WorksCouncils councils;
    private final StartingTerms starting;
    private final TermsAlongFacts terms;
    private final Parties parties;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;
    private final Today today;

    ConsultingWorksCouncils(
            WorksCouncilRows rows,
            WorksCouncils councils,
            StartingTerms starting,
            TermsAlongFacts terms,
            Parties parties,
            Visibility visibility,
            ApplicationEventPublisher events,
            ProcessProgress progress,
            Today today) {
        this.rows = rows;
        this.councils = councils;
        this.starting = starting;
        this.terms = terms;
        this.parties = parties;
        this.visibility = visibility;
        this.events = events;
        this.progress = progress;
        this.today = today;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor acts for the college
     * @throws InvalidInput for a municipality that is no partner, no subject, a day of the future, or an agreed day
     *                      before the request; all of it at once
     * @throws Conflict     when a person asks what was asked last, all the same, and not advised on yet
     */
    @UseCase
    public void request(Actor actor, RequestAdvice command) {
        String subject = subject(actor, command);
        EffectiveDate agreed = command.agreedTerm();
        long request = rows.add(actor, command, subject);
        log(
                actor,
                command.cooperation(),
                command.municipality(),
                command.on(),
                "Advies gevraagd aan de ondernemingsraad van " + name(command.municipality()) + ", "
                        + (command.primacyReserved() ? "met" : "zonder")
                        + " voorbehoud van het politieke primaat: " + subject,
                null,
                command.source());
        // Of two that ask the same at once the second waits for the log, and finds what the first asked.
        requireNew(actor, command, subject, request);
        TermSubject council = council(command.municipality());
        terms.closeOthers(
                actor,
                command.cooperation(),
                ADVICE,
                council,
                command.on(),
                Closing.early(command.on(), Because.ASKED_AGAIN));
        terms.start(actor, new StartTerm(command.cooperation(), ADVICE, council, command.on(), null, due(agreed)));
        tell(command.cooperation(), command.municipality(), request, subject);
    }

    /** A form that is sent again asks nothing anew; a history is kept as it is told. */
    private void requireNew(Actor actor, RequestAdvice command, String subject, long request) {
        boolean before = !actor.system()
                && rows.beside(command.cooperation(), command.municipality(), request)
                        .filter(other -> other.asks(command, subject))
                        .filter(other -> councils.of(command.cooperation(), command.municipality())
                                .map(WorksCouncil::advice)
                                .filter(advice -> !advice.recordedAt().isBefore(other.recordedAt()))
                                .isEmpty())
                        .isPresent();
        if (before) {
            throw new Conflict("consultation.askedBefore");
        }
    }

    /** A works council that has the task of the course finds the question there. */
    private void tell(CooperationId cooperation, MunicipalityCode municipality, long request, String subject) {
        events.publishEvent(new WorksCouncilNoLongerAsked(cooperation, municipality));
        if (awaited(cooperation, municipality) && !progress.waitsFor(cooperation, work(municipality))) {
            events.publishEvent(new WorksCouncilAsked(cooperation, municipality, request, subject));
        }
    }

    private boolean awaited(CooperationId cooperation, MunicipalityCode municipality) {
        return councils.of(cooperation, municipality)
                .filter(WorksCouncil::awaited)
                .isPresent();
    }

    private static WorkItem work(MunicipalityCode municipality) {
        return WorkItem.of("userTask_adviseOnPlan").in(municipality);
    }

    /**
     * Looks whether a works council could be asked so, without asking it.
     *
     * @throws NotFound     as for {@link #request}
     * @throws NotAllowed   as for {@link #request}
     * @throws InvalidInput as for {@link #request}
     */
    public void foresee(Actor actor, RequestAdvice command) {
        subject(actor, command);
    }

    /** On what advice is asked, once all of the request is right. */
    private String subject(Actor actor, RequestAdvice command) {
        Mistakes mistakes = new Mistakes();
        mistakes.of(() -> requireAsking(actor, command.cooperation(), command.municipality()));
        String subject = mistakes.in(() -> PlainText.required("subject", command.subject(), 2_000), "");
        mistakes.of(() -> requirePast(actor, "requestedOn", command.on()));
        EffectiveDate agreed = command.agreedTerm();
        if (agreed != null && agreed.known() && command.on().known() && agreed.surelyBefore(command.on())) {
            mistakes.add(List.of(FieldProblem.of("agreedTerm", "consultation.agreedBeforeRequest")));
        }
        mistakes.refuse();
        return subject;
    }

    /**
     * A works council answers what it was asked, whatever the course waits for. Of two who answer at once one does.
     *
     * @throws NotFound     as for {@link #advise}
     * @throws NotAllowed   as for {@link #advise}
     * @throws InvalidInput as for {@link #advise}, and on {@code effectiveOn} when the day lies before the question
     * @throws Conflict     when it was not asked, or its advice is on record
     */
    @UseCase
    public void answer(Actor actor, GiveAdvice command) {
        visibility.requireFor(
                actor,
                Right.ANSWER_FOR_WORKS_COUNCIL,
                command.cooperation(),
                command.municipality(),
                Body.WORKS_COUNCIL);
        rows.lock(command.cooperation(), command.municipality());
        if (!awaited(command.cooperation(), command.municipality())) {
            throw new Conflict("consultation.advisedBefore");
        }
        advise(actor, command, beforeQuestion(command));
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not act for that works council
     * @throws InvalidInput for text that is no plain text, on {@code effectiveOn} for a day of the future, and for a person
     *                      on {@code conditions} when these and the outcome contradict each other; all of it at once
     */
    @UseCase
    public void advise(Actor actor, GiveAdvice command) {
        advise(actor, command, List.of());
    }

    private void advise(Actor actor, GiveAdvice command, List<FieldProblem> known) {
        visibility.requireActsFor(actor, command.cooperation(), command.municipality(), Body.WORKS_COUNCIL);
        Mistakes mistakes = new Mistakes();
        mistakes.add(known);
        mistakes.of(() -> requirePast(actor, "effectiveOn", command.on()));
        mistakes.of(() -> PlainText.optional("text", command.text(), PlainText.LONG));
        mistakes.of(() -> PlainText.optional("conditions", command.conditions(), PlainText.LONG));
        mistakes.of(() -> PlainText.optional("source", command.telling().source(), 2_000));
        if (!actor.system()) {
            mistakes.add(contradictions(command));
        }
        mistakes.refuse();
        rows.add(actor, command);
        terms.close(
                actor,
                command.cooperation(),
                ADVICE,
                council(command.municipality()),
                new Closing(Closing.How.MET, command.on(), null, null));
        DecisionPoint point = advice(actor, command);
        events.publishEvent(new ViewRecorded(point));
        if (command.outcome() != AdviceOutcome.NOT_GIVEN) {
            events.publishEvent(new WorksCouncilAdvised(actor, command, words(command)));
        }
        if (!awaited(command.cooperation(), command.municipality())) {
            events.publishEvent(new WorksCouncilNoLongerAsked(command.cooperation(), command.municipality()));
        }
        progress.finished(command.cooperation(), work(command.municipality()), command.on());
    }

    /** By which the advice cannot be true; in the advice itself conditions may stand too. */
    public List<FieldProblem> contradictions(GiveAdvice command) {
        List<FieldProblem> problems = new ArrayList<>();
        boolean conditional = command.outcome() == AdviceOutcome.POSITIVE_WITH_CONDITIONS;
        if (conditional && command.conditions() == null && command.text() == null) {
            problems.add(FieldProblem.of("conditions", "consultation.conditionsMissing"));
        }
        if (command.conditions() != null
                && (command.outcome() == AdviceOutcome.POSITIVE || command.outcome() == AdviceOutcome.NOT_GIVEN)) {
            problems.add(FieldProblem.of("conditions", "consultation.conditionsNotHere"));
        }
        return problems;
    }

    private List<FieldProblem> beforeQuestion(GiveAdvice command) {
        return councils
                .of(command.cooperation(), command.municipality())
                .map(council -> council.request().on())
                .filter(asked ->
                        asked.known() && command.on().known() && command.on().surelyBefore(asked))
                .map(asked -> FieldProblem.of("effectiveOn", "consultation.adviceBeforeQuestion", asked))
                .stream()
                .toList();
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor acts for the college
     * @throws Conflict     when no negative or conditional advice is on record, or its deviation is already
     * @throws InvalidInput without a reason, for a day of the future, or one surely before the advice
     */
    @UseCase
    public void deviate(Actor actor, MarkDeviation command) {
        requireAsking(actor, command.cooperation(), command.municipality());
        String reason = PlainText.required("deviation", command.reason(), 2_000);
        requirePast(actor, "notifiedOn", command.notified());
        Optional<WorksCouncil> council = councils.of(command.cooperation(), command.municipality());
        if (council.map(WorksCouncil::deviation).isPresent()) {
            throw new Conflict("consultation.deviatedBefore");
        }
        WorksCouncil.Advice advice = council.filter(WorksCouncil::mayDeviate)
                .map(WorksCouncil::advice)
                .orElseThrow(() -> new Conflict("consultation.nothingToDeviateFrom"));
        if (command.notified().known()
                && advice.on().known()
                && command.notified().surelyBefore(advice.on())) {
            throw InvalidInput.of("notifiedOn", "consultation.notifiedBeforeAdvice");
        }
        long term = waiting(actor, command);
        terms.start(
                actor,
                new StartTerm(
                        command.cooperation(), APPEAL, council(command.municipality()), command.notified(), null));
        rows.add(actor, command, reason, term);
        log(
                actor,
                command.cooperation(),
                command.municipality(),
                command.notified(),
                "Besluit wijkt af van het advies van de ondernemingsraad van " + name(command.municipality()) + ": "
                        + reason,
                "Het besluit mag een maand na de kennisgeving niet worden uitgevoerd.",
                command.source());
    }

    /** Of two who record the same decision at the same instant the second finds its wait begun. */
    private long waiting(Actor actor, MarkDeviation command) {
        try {
            return starting.start(
                    actor.recordingForOthers(),
                    new StartTerm(
                            command.cooperation(), WAIT, council(command.municipality()), command.notified(), null));
        } catch (Conflict begun) {
            throw new Conflict("consultation.deviatedBefore");
        }
    }

    private DecisionPoint advice(Actor actor, GiveAdvice command) {
        String council = "ondernemingsraad van " + name(command.municipality());
        String what = "Advies van de " + council + ": " + words(command);
        return DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.ADVICE,
                        command.on(),
                        List.of(council),
                        what.substring(0, Math.min(PlainText.LONG, what.length())),
                        actor)
                .told(command.telling())
                .as(command.municipality(), Body.WORKS_COUNCIL);
    }

    private static String words(GiveAdvice command) {
        StringBuilder words = new StringBuilder(words(command.outcome()));
        if (command.text() != null) {
            words.append(". ").append(command.text().strip());
        }
        if (command.conditions() != null) {
            words.append(". Voorwaarden: ").append(command.conditions().strip());
        }
        return words.substring(0, Math.min(PlainText.LONG, words.length()));
    }

    private static String words(AdviceOutcome outcome) {
        return switch (outcome) {
            case POSITIVE -> "positief";
            case POSITIVE_WITH_CONDITIONS -> "positief, onder voorwaarden";
            case NEGATIVE -> "negatief";
            case NOT_GIVEN -> "niet gegeven";
        };
    }

    private static TermSubject council(MunicipalityCode municipality) {
        return new TermSubject(GateKey.G2, municipality, Body.WORKS_COUNCIL, null);
    }

    /** The agreed day as last day of the term; null without one, then it is as long as the catalogue says. */
    private static @Nullable Due due(@Nullable EffectiveDate agreed) {
        return agreed == null || !agreed.known() ? null : Due.agreed(agreed);
    }

    private void requireAsking(Actor actor, CooperationId cooperation, MunicipalityCode municipality) {
        visibility.require(actor, Right.CONSULT_WORKS_COUNCIL, cooperation, municipality);
        if (!parties.partners(cooperation).contains(municipality)) {
            throw InvalidInput.of("municipality", "consultation.noPartner", municipality.text());
        }
    }

    private void requirePast(Actor actor, String field, EffectiveDate on) {
        if (!actor.system() && on.known() && on.earliest().isAfter(today.day())) {
            throw InvalidInput.of(field, "consultation.ahead");
        }
    }

    private String name(MunicipalityCode municipality) {
        return parties.names(List.of(municipality)).getOrDefault(municipality, municipality.text());
    }

    private void log(
            Actor actor,
            CooperationId cooperation,
            MunicipalityCode municipality,
            EffectiveDate on,
            String what,
            @Nullable String consequence,
            @Nullable String source) {
        events.publishEvent(new ViewRecorded(
                DecisionPoint.of(cooperation, DecisionPointKind.CONSULTATION, on, List.of(), what, actor)
                        .withConsequence(consequence)
                        .withSource(source)
                        .as(municipality, Body.COLLEGE)));
    }
}

package nl.samenspoor.plan;

import java.util.List;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.plan.PlanResponse.Kind;
import nl.samenspoor.plan.PlanResponse.Outcome;
import nl.samenspoor.plan.PlanResponse.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Records what works councils and unions said about a plan and which amendments councils voted on, and what was done with
 * each.
 */
@Component
public class RespondingToPlans {

    private final PlanAccess access;
    private final FixedRows fixed;
    private final ResponseRows rows;
    private final CooperationNames names;
    private final ApplicationEventPublisher events;

    RespondingToPlans(
            PlanAccess access,
            FixedRows fixed,
            ResponseRows rows,
            CooperationNames names,
            ApplicationEventPublisher events) {
        this.access = access;
        this.fixed = fixed;
        this.rows = rows;
        this.names = names;
        this.events = events;
    }

    /**
     * @return number of the response
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not act for that works council or council, or, for the unions, does not write the plan
     * @throws Conflict     when the cooperation has ended
     * @throws InvalidInput for a municipality that is no partner, a version that was not fixed, a missing text, an amendment
     *                      without outcome or another response with one, a day of the future or from before the cooperation began, and text that is no plain text
     */
    @UseCase
    public long respond(Actor actor, RespondToPlan command) {
        CooperationSummary summary = allowed(actor, command);
        Mistakes mistakes = new Mistakes();
        String text = mistakes.in(() -> PlainText.required("text", command.text(), PlainText.LONG), "");
        mistakes.of(() -> PlainText.optional("source", command.telling().source(), 2_000));
        mistakes.of(() -> access.requirePast(actor, command.cooperation(), "on", command.on()));
        if ((command.kind() == Kind.AMENDMENT) != (command.outcome() != null)) {
            mistakes.add(List.of(FieldProblem.of(
                    "outcome", command.outcome() == null ? "kernel.required" : "plan.response.onlyAmendment")));
        }
        String version = mistakes.in(() -> version(command));
        mistakes.refuse();
        long number = rows.add(actor, command, text, version);
        String body = body(command.kind(), command.municipality());
        DecisionPoint point = DecisionPoint.of(
                        command.cooperation(),
                        command.kind() == Kind.AMENDMENT
                                ? DecisionPointKind.COUNCIL_DECISION
                                : DecisionPointKind.CONSULTATION,
                        command.on(),
                        List.of(body),
                        cut(opening(command, body) + ": " + text),
                        actor)
                .told(command.telling());
        events.publishEvent(new PlanRecorded(
                switch (command.kind()) {
                    case UNION_CONSULTATION -> point.withRecordedAs(access.capacity(actor, summary));
                    case WORKS_COUNCIL -> point.as(command.municipality(), Body.WORKS_COUNCIL);
                    case AMENDMENT -> point.as(command.municipality(), Body.COUNCIL);
                }));
        return number;
    }

    private CooperationSummary allowed(Actor actor, RespondToPlan command) {
        MunicipalityCode municipality = command.municipality();
        if (command.kind() == Kind.UNION_CONSULTATION) {
            CooperationSummary summary = access.require(actor, Right.WRITE_PLAN, command.cooperation());
            if (municipality != null && !summary.partners().contains(municipality)) {
                throw InvalidInput.of("municipality", "plan.noPartner", municipality.text());
            }
            return summary;
        }
        boolean amendment = command.kind() == Kind.AMENDMENT;
        Right right = amendment ? Right.AMEND_PLAN : Right.REACT_ON_PLAN;
        if (municipality == null) {
            access.require(actor, right, command.cooperation());
            throw InvalidInput.of("municipality", "kernel.required");
        }
        return access.requireFor(
                actor, right, command.cooperation(), municipality, amendment ? Body.COUNCIL : Body.WORKS_COUNCIL);
    }

    /**
     * Records what was done with a response. A later one takes the place of the one before, which stays.
     *
     * @throws NotFound     when the actor may not see the cooperation, or there is no such response
     * @throws NotAllowed   when he does not write the plan
     * @throws Conflict     when the cooperation has ended
     * @throws InvalidInput on {@code reason} when it is missing or no plain text, on {@code on} for a day of the future or
     *                      from before the cooperation began
     */
    @UseCase
    public void handle(
            Actor actor, CooperationId cooperation, long response, Result result, String reason, EffectiveDate on) {
        CooperationSummary summary = access.require(actor, Right.WRITE_PLAN, cooperation);
        PlanResponse handled = rows.of(cooperation).stream()
                .filter(one -> one.number() == response)
                .findFirst()
                .orElseThrow(() -> new NotFound("plan.noResponse"));
        Mistakes mistakes = new Mistakes();
        String why = mistakes.in(() -> PlainText.required("reason", reason, PlainText.LONG), "");
        mistakes.of(() -> access.requirePast(actor, cooperation, "on", on));
        mistakes.refuse();
        rows.handle(actor, response, result, why, on);
        String what = (handled.kind() == Kind.AMENDMENT ? "Het amendement" : "De reactie") + " van de "
                + body(handled.kind(), handled.municipality()) + " op het plan van aanpak is "
                + switch (result) {
                    case ADOPTED -> "overgenomen";
                    case PARTLY -> "gedeeltelijk overgenomen";
                    case NOT -> "niet overgenomen";
                };
        events.publishEvent(new PlanRecorded(
                DecisionPoint.of(cooperation, DecisionPointKind.PLAN, on, List.of(), cut(what + ": " + why), actor)
                        .withRecordedAs(access.capacity(actor, summary))));
    }

    /** The version said, which must have been fixed; else the newest there was by that day; null when not known. */
    private @Nullable String version(RespondToPlan command) {
        List<FixedVersion> all = fixed.of(command.cooperation());
        String said = command.version();
        if (said == null || said.isBlank()) {
            FixedVersion then = FixedVersion.by(all, command.on());
            return then == null ? null : then.number();
        }
        if (said.strip().equals(FixedVersion.UNKNOWN)) {
            return null;
        }
        return all.stream()
                .map(FixedVersion::number)
                .filter(said.strip()::equals)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("version", "plan.notFixed"));
    }

    private static String opening(RespondToPlan command, String body) {
        Outcome outcome = command.outcome();
        if (outcome == null) {
            return "Reactie van de " + body + " op het plan van aanpak";
        }
        return "Amendement van de " + body + " op het plan van aanpak, "
                + switch (outcome) {
                    case ADOPTED -> "aangenomen";
                    case REJECTED -> "verworpen";
                    case WITHDRAWN -> "ingetrokken";
                    case UNKNOWN -> "uitkomst onbekend";
                };
    }

    private String body(Kind kind, @Nullable MunicipalityCode municipality) {
        String of = municipality == null
                ? ""
                : " van " + names.municipalities(List.of(municipality)).getOrDefault(municipality, municipality.text());
        return switch (kind) {
            case WORKS_COUNCIL -> "ondernemingsraad" + of;
            case UNION_CONSULTATION -> "vakbonden in het georganiseerd overleg" + of;
            case AMENDMENT -> "raad" + of;
        };
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(PlainText.LONG, text.length()));
    }
}

package nl.samenspoor.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspoor.cooperation.AdoptingPlans;
import nl.samenspoor.cooperation.Choice;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.DecideOnPlan;
import nl.samenspoor.cooperation.PlanDecision;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.plan.FixPlan;
import nl.samenspoor.plan.PlanAccess;
import nl.samenspoor.plan.PlanResponse;
import nl.samenspoor.plan.RespondToPlan;
import nl.samenspoor.plan.RespondingToPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages and API send about a plan, read alike: fields by name, empty is not filled in. */
@Component
class PlanSubmissions {

    private static final int DATE = 40;

    private final RespondingToPlans responding;
    private final AdoptingPlans adopting;
    private final PlanAccess access;

    PlanSubmissions(RespondingToPlans responding, AdoptingPlans adopting, PlanAccess access) {
        this.responding = responding;
        this.adopting = adopting;
        this.access = access;
    }

    static FixPlan fix(CooperationId cooperation, Map<String, String> sent) {
        Mistakes mistakes = new Mistakes();
        FixPlan command = new FixPlan(
                cooperation,
                mistakes.in(() -> number("version", text(sent, "version")), 0),
                text(sent, "renewed").equals("true"),
                mistakes.in(() -> date(sent), EffectiveDate.unknown()),
                orNull(sent, "note"),
                Particulars.from(orNull(sent, "source")));
        refuse(mistakes, () -> PlainText.optional("note", command.note(), FixPlan.LONGEST_NOTE));
        return command;
    }

    /** The form of cooperation with that number; null when there is none. */
    static @Nullable CooperationForm form(String number) {
        return number.matches("[1-4]") ? CooperationForm.of("form", Integer.parseInt(number)) : null;
    }

    private static int number(String field, String sent) {
        if (!sent.matches("\\d{1,9}")) {
            throw InvalidInput.of(field, "drafts.base");
        }
        return Integer.parseInt(sent);
    }

    /** Refuses whoever may record no response of that kind at all, before anything he sent is read. */
    void requireMayRespond(Actor actor, CooperationId cooperation, Map<String, String> sent) {
        boolean some = false;
        for (PlanResponse.Kind kind : PlanResponse.Kind.values()) {
            if (!text(sent, "kind").isEmpty() && !text(sent, "kind").equals(kind.key())) {
                continue;
            }
            try {
                access.require(actor, right(kind), cooperation);
                some = true;
            } catch (NotAllowed notThis) {
                continue;
            }
        }
        boolean known = text(sent, "kind").isEmpty()
                || Arrays.stream(PlanResponse.Kind.values())
                        .anyMatch(kind -> kind.key().equals(text(sent, "kind")));
        if (!some && known) {
            throw new NotAllowed(Right.REACT_ON_PLAN.refusal());
        }
    }

    boolean mayRespond(Actor actor, CooperationSummary summary, PlanResponse.Kind kind) {
        return access.may(actor, right(kind), summary);
    }

    private static Right right(PlanResponse.Kind kind) {
        return switch (kind) {
            case WORKS_COUNCIL -> Right.REACT_ON_PLAN;
            case UNION_CONSULTATION -> Right.WRITE_PLAN;
            case AMENDMENT -> Right.AMEND_PLAN;
        };
    }

    long respond(Actor actor, CooperationId cooperation, Map<String, String> sent) {
        Mistakes mistakes = new Mistakes();
        String outcome = orNull(sent, "outcome");
        RespondToPlan command = new RespondToPlan(
                cooperation,
                mistakes.in(() -> PlanResponse.Kind.of(orNull(sent, "kind")), PlanResponse.Kind.WORKS_COUNCIL),
                mistakes.in(() -> municipality(sent)),
                orNull(sent, "version"),
                text(sent, "text"),
                outcome == null ? null : mistakes.in(() -> PlanResponse.Outcome.of(outcome)),
                mistakes.in(() -> date(sent), EffectiveDate.unknown()),
                Particulars.from(orNull(sent, "source")));
        refuse(mistakes, () -> PlainText.required("text", command.text(), PlainText.LONG));
        return responding.respond(actor, command);
    }

    void handle(Actor actor, CooperationId cooperation, long response, Map<String, String> sent) {
        Mistakes mistakes = new Mistakes();
        PlanResponse.Result result =
                mistakes.in(() -> PlanResponse.Result.of(orNull(sent, "result")), PlanResponse.Result.NOT);
        EffectiveDate on = mistakes.in(() -> date(sent), EffectiveDate.unknown());
        refuse(mistakes, () -> PlainText.required("reason", text(sent, "reason"), PlainText.LONG));
        responding.handle(actor, cooperation, response, result, text(sent, "reason"), on);
    }

    void adopt(Actor actor, CooperationId cooperation, Map<String, String> sent) {
        Mistakes mistakes = new Mistakes();
        MunicipalityCode municipality = mistakes.in(() -> required("municipality", municipality(sent)));
        PlanDecision decision = mistakes.in(
                () -> Choice.of(PlanDecision.class, "decision", required("decision", orNull(sent, "decision"))));
        EffectiveDate on = mistakes.in(() -> date(sent));
        String note = orNull(sent, "note");
        if (municipality == null || decision == null || on == null) {
            if (decision == PlanDecision.RETURNED && note == null) {
                mistakes.add(List.of(FieldProblem.of("note", "cooperation.sayWhyReturned")));
            }
            throw new InvalidInput(mistakes.all());
        }
        try {
            adopting.decide(
                    actor,
                    cooperation,
                    new DecideOnPlan(
                            municipality,
                            decision,
                            note,
                            on,
                            Particulars.from(orNull(sent, "source")),
                            orNull(sent, "version")));
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.problems().stream()
                    .map(problem -> problem.field().equals("effectiveOn")
                            ? new FieldProblem("on", problem.code(), problem.arguments())
                            : problem)
                    .toList());
        }
    }

    /** What the use case would say besides is told too, as it does not come to it. */
    private static void refuse(Mistakes mistakes, Runnable besides) {
        if (mistakes.any()) {
            mistakes.of(besides);
        }
        mistakes.refuse();
    }

    private static <T> T required(String field, @Nullable T sent) {
        if (sent == null) {
            throw InvalidInput.of(field, "kernel.required");
        }
        return sent;
    }

    private static @Nullable MunicipalityCode municipality(Map<String, String> sent) {
        String code = orNull(sent, "municipality");
        if (code != null && !code.matches("[A-Za-z]{2}\\d{4}")) {
            throw InvalidInput.of("municipality", "plan.noPartner", code.substring(0, Math.min(20, code.length())));
        }
        return code == null ? null : new MunicipalityCode(code);
    }

    private static EffectiveDate date(Map<String, String> sent) {
        String on = text(sent, "on");
        if (on.isEmpty()) {
            throw InvalidInput.of("on", "kernel.required");
        }
        return EffectiveDate.parse("on", on.substring(0, Math.min(DATE + 1, on.length())));
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").strip();
    }

    private static @Nullable String orNull(Map<String, String> sent, String field) {
        String text = text(sent, field);
        return text.isEmpty() ? null : text;
    }
}

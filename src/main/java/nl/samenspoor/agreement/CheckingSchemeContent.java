package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.Dutch;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records what the scheme holds of what the law asks for. What is missing is named before consent; it blocks nothing. */
@Component
public class CheckingSchemeContent {

    private final SchemeContentRegister register;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Clock clock;

    CheckingSchemeContent(
            SchemeContentRegister register,
            Visibility visibility,
            ApplicationEventPublisher events,
            MessageSource messages,
            Clock clock) {
        this.register = register;
        this.visibility = visibility;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when somebody else recorded a version since, or in the same instant
     * @throws InvalidInput on {@code article.<item>} for an item in the scheme without its article there, on
     *                      {@code reason.<item>} for one that does not apply without a reason, when nothing is judged, and
     *                      on {@code on} for a day of the future, and for text that is no plain text
     */
    @UseCase
    public void check(Actor actor, CheckSchemeContent command) {
        visibility.require(actor, Right.CHECK_SCHEME, command.cooperation());
        if (!actor.system() && command.on().known() && command.on().earliest().isAfter(LocalDate.now(clock))) {
            throw InvalidInput.of("on", "agreement.content.ahead");
        }
        CheckSchemeContent checked = checked(command);
        int latest = register.version(command.cooperation());
        if (command.seen() != null && command.seen() != latest) {
            throw new Conflict("agreement.content.newer");
        }
        try {
            register.add(actor, latest + 1, checked);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("agreement.content.atOnce");
        }
        events.publishEvent(new SchemeContentChecked(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.ARRANGEMENT,
                        command.on(),
                        List.of(),
                        words(checked),
                        actor)
                .told(command.telling())
                .asLeader()));
    }

    private static CheckSchemeContent checked(CheckSchemeContent command) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<SchemeItem, ItemCheck> items = new EnumMap<>(SchemeItem.class);
        command.items().forEach((item, check) -> {
            String article = PlainText.optional("article." + item.key(), check.article(), 100);
            String reason = PlainText.optional("reason." + item.key(), check.reason(), 2_000);
            boolean there = check.state() == ItemCheck.State.IN_SCHEME;
            if (there && article == null) {
                problems.add(FieldProblem.of("article." + item.key(), "agreement.content.article"));
            } else if (!there && article != null) {
                problems.add(FieldProblem.of("article." + item.key(), "agreement.content.noArticle"));
            }
            if (check.state() == ItemCheck.State.NOT_APPLICABLE && reason == null) {
                problems.add(FieldProblem.of("reason." + item.key(), "agreement.content.reason"));
            }
            items.put(item, new ItemCheck(check.state(), article, reason));
        });
        String evaluation = PlainText.optional("evaluationRule", command.evaluationRule(), 2_000);
        String exit = PlainText.optional("exitTerm", command.exitTerm(), 2_000);
        if (items.isEmpty() && evaluation == null && exit == null) {
            problems.add(FieldProblem.of("items", "agreement.content.nothing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        PlainText.optional("source", command.telling().source(), 2_000);
        return new CheckSchemeContent(
                command.cooperation(), items, evaluation, exit, command.on(), command.telling(), command.seen());
    }

    private String words(CheckSchemeContent content) {
        List<String> parts = new ArrayList<>();
        for (ItemCheck.State state : ItemCheck.State.values()) {
            String items = content.items().entrySet().stream()
                    .filter(entry -> entry.getValue().state() == state)
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> told(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining("; "));
            if (!items.isEmpty()) {
                parts.add(text("agreement.content.log." + state.key(), items));
            }
        }
        if (content.evaluationRule() != null) {
            parts.add(text("agreement.content.log.evaluationRule", content.evaluationRule()));
        }
        if (content.exitTerm() != null) {
            parts.add(text("agreement.content.log.exitTerm", content.exitTerm()));
        }
        String all = text("agreement.content.log") + " " + String.join(" ", parts);
        return all.substring(0, Math.min(PlainText.LONG, all.length()));
    }

    private String told(SchemeItem item, ItemCheck check) {
        String name = text("agreement.content." + item.key());
        String detail = check.article() == null ? check.reason() : check.article();
        return detail == null ? name : name + " (" + detail + ")";
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Dutch.LANGUAGE);
    }
}

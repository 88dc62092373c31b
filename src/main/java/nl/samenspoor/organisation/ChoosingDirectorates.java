package nl.samenspoor.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records who leads the joint organisation, with what else was considered. Every choice is a version of its own. */
@Component
public class ChoosingDirectorates {

    private static final int MOST_OPTIONS = 20;
    private static final int MOST_YEARS = 50;
    private static final int MOST_ARGUMENTS = 10;
    private static final int ARGUMENT = 500;

    private final DirectorateRows rows;
    private final Organisers organisers;
    private final Clock clock;

    ChoosingDirectorates(DirectorateRows rows, Organisers organisers, Clock clock) {
        this.rows = rows;
        this.organisers = organisers;
        this.clock = clock;
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he neither leads it nor is secretary of a partner
     * @throws Conflict     when somebody else recorded a version since
     * @throws InvalidInput on {@code chosen} when it is none of the options, and on every field that is not possible
     */
    @UseCase
    public void choose(Actor actor, ChooseDirectorate command) {
        organisers.require(actor, command.cooperation());
        ChooseDirectorate checked = checked(actor, command);
        if (rows.version(command.cooperation()) != command.seen()) {
            throw new Conflict("organisation.atOnce");
        }
        try {
            rows.add(actor, checked);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("organisation.atOnce");
        }
    }

    /**
     * Looks whether this could be recorded, without recording it.
     *
     * @throws InvalidInput as for {@link #choose}
     */
    public void foresee(Actor actor, ChooseDirectorate command) {
        checked(actor, command);
    }

    private ChooseDirectorate checked(Actor actor, ChooseDirectorate command) {
        Mistakes mistakes = new Mistakes();
        List<DirectorateOption> options = options(command.options(), mistakes);
        Integer chosen = command.chosen();
        if (chosen != null && options.stream().noneMatch(option -> option.number() == chosen || option.number() < 1)) {
            mistakes.add(List.of(FieldProblem.of("chosen", "organisation.noOption", chosen)));
        }
        String words = mistakes.in(() -> PlainText.optional("inWords", command.inWords(), BodyCheck.LONG), "?");
        if (options.isEmpty() && words == null) {
            mistakes.add(List.of(FieldProblem.of("inWords", "organisation.nothingChosen")));
        }
        String reason = mistakes.in(() -> PlainText.optional("reason", command.reason(), BodyCheck.LONG));
        Integer years = command.fixedForYears();
        if (years != null && (years < 0 || years > MOST_YEARS)) {
            mistakes.add(List.of(FieldProblem.of("fixedForYears", "organisation.years", MOST_YEARS)));
        }
        mistakes.of(() -> BodyCheck.requireHappened(actor, command.on(), clock));
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), BodyCheck.LONG));
        mistakes.refuse();
        return new ChooseDirectorate(
                command.cooperation(), options, chosen, words, reason, years, command.on(), source, command.seen());
    }

    private static List<DirectorateOption> options(List<DirectorateOption> given, Mistakes mistakes) {
        List<DirectorateOption> options = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            DirectorateOption option = given.get(i);
            String at = "options[" + i + "].";
            if (option.number() < 1 || option.number() > MOST_OPTIONS || !numbers.add(option.number())) {
                mistakes.add(List.of(FieldProblem.of(at + "number", "organisation.optionTwice", MOST_OPTIONS)));
            }
            options.add(new DirectorateOption(
                    option.number(),
                    option.model(),
                    mistakes.in(() -> PlainText.required(at + "text", option.text(), BodyCheck.LONG), ""),
                    mistakes.in(() -> PlainText.optional(at + "nickname", option.nickname(), PlainText.SHORT)),
                    mistakes.in(() -> arguments(at + "pros", option.pros()), List.of()),
                    mistakes.in(() -> arguments(at + "cons", option.cons()), List.of()),
                    mistakes.in(() -> PlainText.optional(at + "risk", option.risk(), BodyCheck.LONG))));
        }
        return options;
    }

    /** Each on one line, as they are kept. */
    private static List<String> arguments(String field, List<String> given) {
        if (given.size() > MOST_ARGUMENTS) {
            throw InvalidInput.of(field, "organisation.tooManyArguments", MOST_ARGUMENTS);
        }
        return given.stream()
                .map(one -> PlainText.required(field, one, ARGUMENT).replaceAll("\\s*\\R\\s*", " "))
                .toList();
    }
}

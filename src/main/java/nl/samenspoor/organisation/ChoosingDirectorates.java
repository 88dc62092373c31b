package nl.samenspoor.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
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
     * @throws InvalidInput on {@code chosen} when it is none of the options, and on any field that is not possible
     */
    @UseCase
    public void choose(Actor actor, ChooseDirectorate command) {
        organisers.require(actor, command.cooperation());
        BodyCheck.requireHappened(actor, command.on(), clock);
        ChooseDirectorate checked = checked(command);
        if (rows.version(command.cooperation()) != command.seen()) {
            throw new Conflict("organisation.atOnce");
        }
        try {
            rows.add(actor, checked);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("organisation.atOnce");
        }
    }

    private static ChooseDirectorate checked(ChooseDirectorate command) {
        List<DirectorateOption> options = options(command.options());
        Integer chosen = command.chosen();
        if (chosen != null && options.stream().noneMatch(option -> option.number() == chosen)) {
            throw InvalidInput.of("chosen", "organisation.noOption", chosen);
        }
        Integer years = command.fixedForYears();
        if (years != null && (years < 0 || years > MOST_YEARS)) {
            throw InvalidInput.of("fixedForYears", "organisation.years", MOST_YEARS);
        }
        String words = PlainText.optional("inWords", command.inWords(), BodyCheck.LONG);
        if (options.isEmpty() && words == null) {
            throw InvalidInput.of("inWords", "organisation.nothingChosen");
        }
        return new ChooseDirectorate(
                command.cooperation(),
                options,
                chosen,
                words,
                PlainText.optional("reason", command.reason(), BodyCheck.LONG),
                years,
                command.on(),
                PlainText.optional("source", command.source(), BodyCheck.LONG),
                command.seen());
    }

    private static List<DirectorateOption> options(List<DirectorateOption> given) {
        List<DirectorateOption> options = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            DirectorateOption option = given.get(i);
            String at = "options[" + i + "].";
            if (option.number() < 1 || option.number() > MOST_OPTIONS || !numbers.add(option.number())) {
                throw InvalidInput.of(at + "number", "organisation.optionTwice", MOST_OPTIONS);
            }
            options.add(new DirectorateOption(
                    option.number(),
                    option.model(),
                    PlainText.required(at + "text", option.text(), BodyCheck.LONG),
                    PlainText.optional(at + "nickname", option.nickname(), PlainText.SHORT),
                    arguments(at + "pros", option.pros()),
                    arguments(at + "cons", option.cons()),
                    PlainText.optional(at + "risk", option.risk(), BodyCheck.LONG)));
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

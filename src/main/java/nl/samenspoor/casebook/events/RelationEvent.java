package nl.samenspoor.casebook.events;

import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import org.springframework.stereotype.Component;

/** Character of the relation between principals and executing organisation. */
@Component
class RelationEvent implements EventKind {

    private final CaseLog log;

    RelationEvent(CaseLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return "relation";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        log.log(context, event, DecisionPointKind.NOTE, words(event.required("character")));
    }

    private static String words(String character) {
        return switch (character) {
            case "principal_agent" -> "De relatie heeft het karakter van opdrachtgever en agent.";
            case "principal_steward" -> "De relatie heeft het karakter van opdrachtgever en rentmeester.";
            default -> "Het karakter van de relatie is onbekend.";
        };
    }
}

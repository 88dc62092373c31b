package nl.samenspoor.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoor.agreement.spi.DetailTable;
import org.springframework.stereotype.Component;

/** Suggests how much an agreement spells out and which controls fit, by the decision table. Never more than a suggestion. */
@Component
public class SuggestingDetail {

    /**
     * What is suggested.
     *
     * @param level    how much it spells out
     * @param controls keys of the controls that fit
     */
    public record Suggestion(DetailLevel level, List<String> controls) {

        public Suggestion {
            controls = List.copyOf(controls);
        }
    }

    private final DetailTable table;

    SuggestingDetail(DetailTable table) {
        this.table = table;
    }

    /** Empty as long as one of the inputs is unknown; {@link DetailInputs#missing} says which. */
    public Optional<Suggestion> of(DetailInputs inputs) {
        if (!inputs.missing().isEmpty() || !inputs.problems().isEmpty()) {
            return Optional.empty();
        }
        return table.suggest(
                        Objects.requireNonNull(inputs.trustToContractor()),
                        Objects.requireNonNull(inputs.trustToClient()),
                        Objects.requireNonNull(inputs.goals()),
                        Objects.requireNonNull(inputs.sight()))
                .map(row -> new Suggestion(DetailLevel.of(row.detail()), row.controls()));
    }
}

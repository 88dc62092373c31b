package nl.samenspoor.factors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All factors in their fixed order, read once from {@code factors/catalogue.yaml}. */
@Component
public class FactorCatalogue {

    /** Rows of the checklist (Speulman 2012, tables 5.2, 6.2 and 7.2). */
    public static final int ROWS = 23;

    private record Written(List<WrittenFactor> factors) {}

    private record WrittenFactor(
            String id,
            String listing,
            String category,
            String polarity,
            @Nullable String parent,
            @Nullable Boolean directed,
            @Nullable List<String> subscores,
            List<Integer> phases,
            String section,
            @Nullable WrittenProposal proposal,
            Map<String, String> meaning,
            Map<String, List<String>> evidence) {

        Factor factor() {
            return new Factor(
                    id,
                    Listing.valueOf(listing.toUpperCase(Locale.ROOT)),
                    Category.valueOf(category.toUpperCase(Locale.ROOT)),
                    Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)),
                    parent,
                    Boolean.TRUE.equals(directed),
                    subscores == null ? List.of() : List.copyOf(subscores),
                    List.copyOf(phases),
                    section,
                    proposal == null ? null : proposal.rule(),
                    Map.copyOf(meaning),
                    Map.copyOf(evidence));
        }
    }

    private record WrittenProposal(String metric, @Nullable Integer presentUpTo, @Nullable Integer partlyUpTo) {

        Factor.ProposalRule rule() {
            return new Factor.ProposalRule(
                    metric, presentUpTo == null ? 0 : presentUpTo, partlyUpTo == null ? 0 : partlyUpTo);
        }
    }

    private final List<Factor> factors;

    FactorCatalogue() {
        this.factors = read();
        if (checklist().size() != ROWS) {
            throw new IllegalStateException("The checklist has " + checklist().size() + " rows, not " + ROWS);
        }
    }

    private static List<Factor> read() {
        try (InputStream file = new ClassPathResource("factors/catalogue.yaml").getInputStream()) {
            return YAMLMapper.builder().build().readValue(file, Written.class).factors().stream()
                    .map(WrittenFactor::factor)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every factor: the checklist, then the others. */
    public List<Factor> all() {
        return factors;
    }

    /** The 23 rows of the checklist, in order. */
    public List<Factor> checklist() {
        return factors.stream()
                .filter(factor -> factor.listing() == Listing.CHECKLIST)
                .toList();
    }

    public Optional<Factor> find(String id) {
        return factors.stream().filter(factor -> factor.id().equals(id)).findFirst();
    }

    /** @throws InvalidInput on field {@code factor} for an unknown one */
    public Factor require(String id) {
        return find(id).orElseThrow(() -> InvalidInput.of("factor", "factors.unknown", id));
    }

    /** The factors this one is made of. */
    public List<Factor> children(Factor parent) {
        return factors.stream()
                .filter(factor -> parent.id().equals(factor.parent()))
                .toList();
    }
}

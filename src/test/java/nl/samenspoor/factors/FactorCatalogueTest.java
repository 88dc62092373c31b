package nl.samenspoor.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.samenspoor.kernel.InvalidInput;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class FactorCatalogueTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final FactorCatalogue catalogue = new FactorCatalogue();

    private List<Factor> rows(Category category, Polarity polarity) {
        return catalogue.checklist().stream()
                .filter(factor -> factor.category() == category && factor.polarity() == polarity)
                .toList();
    }

    @Test
    void theChecklistHasTheRowsOfTheThesisInTheirOrder() {
        assertThat(catalogue.checklist())
                .extracting(Factor::id)
                .containsExactly(
                        "urgency",
                        "goal_congruence",
                        "limited_partners",
                        "right_partner",
                        "positive_image",
                        "mutual_trust",
                        "homogeneity_proximity",
                        "unstable_politics",
                        "lack_of_chemistry_and_trust",
                        "no_provincial_stimulus",
                        "vanguard_group",
                        "communication",
                        "not_formalised",
                        "vague_or_unrealistic_goals",
                        "too_much_trust",
                        "personal_interests",
                        "intermediate_form_accepted",
                        "ownership",
                        "client_contractor_roles",
                        "local_profiling",
                        "cost_settlement",
                        "culture",
                        "development_gap");
        assertThat(rows(Category.PRECONDITIONS, Polarity.PROMOTING)).hasSize(7);
        assertThat(rows(Category.PRECONDITIONS, Polarity.HINDERING)).hasSize(3);
        assertThat(rows(Category.PROCESS, Polarity.PROMOTING)).hasSize(2);
        assertThat(rows(Category.PROCESS, Polarity.HINDERING)).hasSize(4);
        assertThat(rows(Category.STRUCTURE, Polarity.PROMOTING)).hasSize(6);
        assertThat(rows(Category.STRUCTURE, Polarity.HINDERING)).hasSize(1);
    }

    @Test
    void factorsOutsideTheChecklistComeAfterIt() {
        assertThat(catalogue.all().subList(FactorCatalogue.ROWS, catalogue.all().size()))
                .extracting(Factor::id)
                .containsExactly(
                        "lack_of_ownership", "prehistory", "regional_developments", "process_speed", "own_process");
    }

    @Test
    void theRightPartnerIsMadeOfImageTrustAndLikeness() {
        assertThat(catalogue.children(catalogue.require("right_partner")))
                .extracting(Factor::id)
                .containsExactly("positive_image", "mutual_trust", "homogeneity_proximity");
        assertThat(catalogue.require("mutual_trust").directed()).isTrue();
        assertThat(catalogue.require("homogeneity_proximity").subscores()).containsExactly("homogeneity", "proximity");
    }

    @Test
    void everyFactorHasNameMeaningAndEvidenceInBothLanguages() {
        ResourceBundle dutch = ResourceBundle.getBundle("messages/factors", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages/factors", Locale.ENGLISH);
        for (Factor factor : catalogue.all()) {
            assertThat(dutch.getString(factor.nameKey())).isNotBlank();
            assertThat(english.getString(factor.nameKey())).isNotBlank();
            assertThat(factor.meaning(DUTCH)).isNotBlank().isNotEqualTo(factor.meaning(Locale.ENGLISH));
            assertThat(factor.evidence(DUTCH)).hasSameSizeAs(factor.evidence(Locale.ENGLISH));
            assertThat(factor.phases()).isNotEmpty().allMatch(phase -> phase >= 1 && phase <= 5);
        }
    }

    @Test
    void theFormCallsEveryFactorAsThePagesDo() throws IOException {
        ResourceBundle dutch = ResourceBundle.getBundle("messages/factors", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages/factors", Locale.ENGLISH);
        ResourceBundle form = ResourceBundle.getBundle("messages/forms", Locale.ENGLISH);
        JsonNode asked = new ObjectMapper().readTree(Files.readString(Path.of("forms/assess-factors.form")));
        for (Factor factor : catalogue.checklist()) {
            assertThat(asked.findParents("key"))
                    .filteredOn(field -> field.get("key").asString().equals(factor.id()))
                    .singleElement()
                    .satisfies(field ->
                            assertThat(field.get("label").asString()).isEqualTo(dutch.getString(factor.nameKey())));
            assertThat(form.getString("assessFactors." + factor.id() + ".label"))
                    .isEqualTo(english.getString(factor.nameKey()));
        }
    }

    /** The form asks for trust from one municipality in another under that name. */
    @Test
    void onlyMutualTrustHasADirection() {
        assertThat(catalogue.all())
                .filteredOn(Factor::directed)
                .extracting(Factor::id)
                .containsExactly("mutual_trust");
    }

    @Test
    void anUnknownFactorIsRefused() {
        assertThatThrownBy(() -> catalogue.require("luck")).isInstanceOf(InvalidInput.class);
    }
}

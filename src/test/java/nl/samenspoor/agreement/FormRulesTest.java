package nl.samenspoor.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.spi.ChosenForm;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which legal form the law of a day and the chosen form allow (law.md 1.3), typed from the law and not from the table. */
class FormRulesTest {

    private final FormRules rules = new FormRules(
            cooperation -> new ChosenForm.Shape(null, null),
            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void aRuleWhoseConditionIsNotKnownIsNamedWithIt() {
        assertThat(possible(3, false, LegalForm.OPERATIONS_BODY, null))
                .containsExactly("operations_body_of_councils [PARTICIPANTS]");
        assertThat(possible(3, null, LegalForm.OPERATIONS_BODY, Participants.of("colleges")))
                .containsExactly("operations_body_with_policy [POLICY_TASKS]");
        assertThat(possible(null, null, LegalForm.PUBLIC_BODY, Participants.of("colleges")))
                .containsExactlyInAnyOrder(
                        "network_is_light [FORM]",
                        "matrix_needs_no_body [FORM]",
                        "merger_needs_no_scheme [FORM]",
                        "operations_body_usual_since_2015 [FORM, POLICY_TASKS]");
        assertThat(possible(3, false, LegalForm.OPERATIONS_BODY, Participants.of("councils")))
                .as("it surely speaks")
                .isEmpty();
    }

    private List<String> possible(
            @Nullable Integer form, @Nullable Boolean policy, LegalForm legalForm, @Nullable Participants parties) {
        return rules.possible(new ChosenForm.Shape(form, policy), legalForm, parties, null).entrySet().stream()
                .map(entry -> entry.getKey().rule() + " " + entry.getValue())
                .toList();
    }

    /** Form, policy among the tasks, legal form, parties, day in force, and what is said, the most severe first. */
    @ParameterizedTest(name = "form {0}, {2} of {3} from {4}")
    @CsvSource({
        "3, false, operations_body, councils, 2027-01-01, error operations_body_of_councils",
        "3, false, operations_body, councils_and_colleges, 2027-01-01, error operations_body_of_councils",
        "3, false, operations_body, colleges, 2027-01-01,",
        "3, true, operations_body, colleges, 2027-01-01, warning operations_body_with_policy",
        "3, , operations_body, , 2027-01-01,",
        "3, false, operations_body, colleges, 2012-07-10, error operations_body_before_2015",
        "3, false, operations_body, colleges, 2014-12-31, error operations_body_before_2015",
        "3, false, operations_body, colleges, 2015-01-01,",
        "3, false, public_body, , 2012-07-10, info public_body_usual_before_2015",
        "3, false, public_body, , 2027-01-01, info operations_body_usual_since_2015",
        "3, true, public_body, , 2027-01-01,",
        "2, false, plus_region, , 2013-01-01, warning matrix_needs_no_body",
        "2, false, plus_region, , 2015-01-01, error plus_region_ended; warning matrix_needs_no_body",
        "1, false, public_body, , 2027-01-01, warning network_is_light",
        "1, false, covenant, , 2027-01-01,",
        "2, false, covenant, , 2027-01-01, warning matrix_needs_agreements",
        "2, false, centre_municipality, , 2027-01-01,",
        "3, false, covenant, , 2027-01-01, warning covenant_sets_up_no_body",
        "3, false, joint_organ, , 2027-01-01, warning joint_organ_employs_nobody",
        "3, false, centre_municipality, , 2027-01-01, info centre_hosts_staff",
        "3, false, merged_municipality, , 2027-01-01, warning merger_is_form_four",
        "4, false, merged_municipality, , 2027-01-01,",
        "4, false, light_scheme, , 2027-01-01, warning merger_needs_no_scheme",
        ", , covenant, , ?,",
        ", , operations_body, councils, ?, error operations_body_of_councils"
    })
    void theLawOfTheDayDecidesWhatIsSaid(
            @Nullable Integer form,
            @Nullable Boolean policy,
            String legalForm,
            @Nullable String parties,
            String day,
            @Nullable String said) {
        List<FormRule> found = rules.judge(
                new ChosenForm.Shape(form, policy),
                LegalForm.of("legalForm", legalForm),
                Participants.of(parties),
                EffectiveDate.parse(day));

        assertThat(found.stream()
                        .map(rule -> rule.severity().key() + " " + rule.rule())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(said == null ? "" : said);
    }

    @Test
    void everyRuleNamesItsSource() {
        assertThat(rules.all()).isNotEmpty().allSatisfy(rule -> assertThat(rule.source())
                .isNotBlank());
        assertThat(rules.all().stream().map(FormRule::rule)).doesNotHaveDuplicates();
    }

    @Test
    void everyVariantOfTheAuthorsBelongsToAForm() {
        assertThat(Arrays.stream(FormVariant.values()).map(one -> one.key() + " " + one.forms()))
                .containsExactly(
                        "korsten_network [1]",
                        "korsten_centre [2]",
                        "korsten_matrix [2]",
                        "korsten_shared_service_centre [2, 3]",
                        "korsten_federation [3]",
                        "korsten_seta [3]",
                        "laar_single [2]",
                        "laar_decentralised [2]",
                        "laar_host [3]",
                        "laar_facility [3]",
                        "hf_network [1]",
                        "hf_matrix [2]",
                        "hf_equal [3]",
                        "hf_big_brother [3]");
    }
}

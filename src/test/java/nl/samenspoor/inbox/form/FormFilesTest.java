package nl.samenspoor.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import nl.samenspoor.web.TestTexts;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

class FormFilesTest {

    private final FormFiles forms = new FormFiles();
    private final Properties english = properties("/messages/forms_en.properties");
    private final Set<String> used = new HashSet<>();

    FormFilesTest() throws IOException {}

    private static Properties properties(String path) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = FormFilesTest.class.getResourceAsStream(path)) {
            properties.load(stream);
        }
        return properties;
    }

    @Test
    void everyUserTaskHasItsForm() {
        assertThat(forms.all()).hasSizeGreaterThanOrEqualTo(36);
    }

    @Test
    void everyFormAsksWhenItHappened() {
        assertThat(forms.all()).allSatisfy(form -> assertThat(form.question(Answers.EFFECTIVE))
                .as(form.id())
                .hasValueSatisfying(
                        field -> assertThat(field.rules().effectiveDate()).isTrue()));
    }

    @Test
    void everyDutchTextHasAnEnglishOneAndNoEnglishOneIsLeftOver() {
        List<String> missing = new ArrayList<>();
        forms.all().forEach(form -> look(form, "", form.fields(), missing));
        assertThat(missing).isEmpty();
        Set<String> left = new HashSet<>(english.stringPropertyNames());
        left.removeAll(used);
        assertThat(left).isEmpty();
    }

    @Test
    void everyEnglishTextCanBeShown() {
        english.forEach(
                (key, text) -> assertThat(new MessageFormat((String) text, Locale.ENGLISH).format(new Object[0]))
                        .as((String) key)
                        .isNotBlank()
                        .doesNotContain("''"));
    }

    @Test
    void theRankingOfAlternativesNeedsAtLeastOneRow() {
        assertThat(AnswerCheck.check(forms.form("rankAlternatives"), java.util.Map.of())
                        .problems())
                .extracting(problem -> problem.field())
                .containsExactly("alternatives", "reviewOn");
    }

    @Test
    void aDayIsAskedAndShownAsPeopleWriteIt() {
        Form form = forms.form("reviewHold");
        Map<String, Object> typed = TypedForm.read(form, Map.of("reviewOn", List.of("24 nov 2099")));
        assertThat(typed).containsEntry("reviewOn", "2099-11-24");

        FieldView day = reviewOn(form, typed);
        assertThat(day.value()).isEqualTo("24-11-2099");
        assertThat(day.description()).contains("01-06-2027").doesNotContain("2027-06-01");
        assertThat(reviewOn(form, TypedForm.read(form, Map.of("reviewOn", List.of("na de zomer"))))
                        .value())
                .isEqualTo("na de zomer");
    }

    @Test
    void everyDateIsAskedWithAnExample() {
        List<String> without = new ArrayList<>();
        forms.all().forEach(form -> lookForExamples(form.id(), form.fields(), without));
        assertThat(without).isEmpty();
    }

    private static void lookForExamples(String path, List<Field> fields, List<String> without) {
        for (Field field : fields) {
            String words = field.description();
            if (field.date() && (words == null || !words.matches("(?s).*\\d{4}.*"))) {
                without.add(path + "." + field.key());
            }
            lookForExamples(path + "." + field.key(), field.children(), without);
        }
    }

    private static FieldView reviewOn(Form form, Map<String, ?> values) {
        StaticMessageSource none = new StaticMessageSource();
        return new FormView(form, new FormTexts(none), new Locale("nl"), name -> null, "")
                .fields(values).stream()
                        .filter(field -> field.name().equals("reviewOn"))
                        .findFirst()
                        .orElseThrow();
    }

    /** A list of mistakes stands apart from the fields: each of its lines says by itself which field it is about. */
    @Test
    void noTwoFieldsOfAFormHaveTheSameNameInAListOfMistakes() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/web", "messages/inbox", "messages/forms");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        for (Locale locale : List.of(new Locale("nl"), Locale.ENGLISH)) {
            for (Form form : forms.all()) {
                List<FieldView> fields =
                        new FormView(form, new FormTexts(messages), locale, name -> null, "").fields(twoRowsEach(form));
                List<FieldMessage> wrong = new ArrayList<>();
                everything(fields, wrong);

                assertThat(FieldLabels.named(fields, new FieldMessages(wrong), TestTexts.from(messages)))
                        .as(form.id() + " " + locale)
                        .extracting(FieldMessage::message)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static Map<String, Object> twoRowsEach(Form form) {
        Map<String, Object> values = new HashMap<>();
        form.questions().stream()
                .filter(field -> field.kind() == FieldKind.ROWS)
                .forEach(field -> values.put(field.key(), List.of(Map.of(), Map.of())));
        return values;
    }

    private static void everything(List<FieldView> fields, List<FieldMessage> wrong) {
        for (FieldView field : fields) {
            if (field.kind().asks()) {
                wrong.add(new FieldMessage(field.name(), "Maak een keuze."));
            }
            everything(field.children(), wrong);
            field.rows().forEach(row -> everything(row, wrong));
        }
    }

    @Test
    void aFieldOfTheMotivesIsNamedWithItsMotive() {
        Form form = forms.form("scoreMotives");
        ResourceBundleMessageSource messages = TestTexts.messages();
        List<FieldView> fields =
                new FormView(form, new FormTexts(messages), new Locale("nl"), name -> null, "").fields(Map.of());

        assertThat(FieldLabels.named(
                        fields,
                        new FieldMessages(List.of(
                                new FieldMessage("quality", "Maak een keuze."),
                                new FieldMessage("costs", "Maak een keuze."),
                                new FieldMessage("coercive", "Maak een keuze."))),
                        TestTexts.from(messages)))
                .extracting(FieldMessage::message)
                .containsExactly(
                        "Kwaliteit, Stand nu: Maak een keuze.",
                        "Kosten, Stand nu: Maak een keuze.",
                        "Dwingende krachten, Is deze druk er? Maak een keuze.");
    }

    @Test
    void whatAnotherAnswerCanMakeRequiredSaysWhichAndIsNotCalledOptional() {
        List<String> found = new ArrayList<>();
        forms.all().forEach(form -> form.fields().stream()
                .filter(field -> field.rules().sometimes())
                .forEach(field -> {
                    found.add(form.id() + "." + field.key());
                    assertThat(field.description()).as(form.id()).isNotBlank();
                    assertThat(new FormView(
                                            form,
                                            new FormTexts(new StaticMessageSource()),
                                            Locale.ENGLISH,
                                            name -> null,
                                            "")
                                    .fields(Map.of()))
                            .filteredOn(view -> view.name().equals(field.key()))
                            .allSatisfy(view -> assertThat(view.sometimes() && !view.required())
                                    .isTrue());
                }));
        assertThat(found)
                .contains("decideOnBusinessCase.note", "reviewServiceAgreement.reason", "replyOnFeasibility.reason");
    }

    private void look(Form form, String path, List<Field> fields, List<String> missing) {
        for (Field field : fields) {
            String name = path + field.key();
            if (!field.label().isEmpty()) {
                need(form, name, field.kind() == FieldKind.TEXT ? ".text" : ".label", missing);
            }
            if (field.description() != null) {
                need(form, name, ".description", missing);
            }
            for (FormOption option : field.options()) {
                String end = ".option." + option.value();
                need(form.id() + "." + name + end, "forms" + end, missing);
            }
            look(form, field.kind() == FieldKind.ROWS ? name + "." : path, field.children(), missing);
        }
    }

    private void need(Form form, String name, String part, List<String> missing) {
        need(form.id() + "." + name + part, "forms.field." + name + part, missing);
    }

    private void need(String key, String shared, List<String> missing) {
        if (english.containsKey(key)) {
            used.add(key);
        } else if (english.containsKey(shared)) {
            used.add(shared);
        } else {
            missing.add(key);
        }
    }
}

package nl.samenspoor.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samenspoor.kernel.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

    private static final Form FORM = FormReaderTest.form(
            """
            {"type":"text","id":"intro","text":"x"},
            {"type":"group","id":"g","components":[
              {"type":"textfield","key":"name","validate":{"required":true,"minLength":3,"maxLength":20}}]},
            {"type":"textarea","key":"story"},
            {"type":"textfield","key":"code","validate":{"pattern":"(a+)+b"}},
            {"type":"textfield","key":"on","properties":{"format":"effective-date"}},
            {"type":"number","key":"votes","decimalDigits":0,"validate":{"min":0,"max":45}},
            {"type":"number","key":"rate","decimalDigits":2},
            {"type":"select","key":"choice","values":[{"value":"a","label":"A"},{"value":"b","label":"B"}]},
            {"type":"checklist","key":"many","values":[{"value":"a","label":"A"},{"value":"b","label":"B"}]},
            {"type":"checkbox","key":"agreed"},
            {"type":"datetime","subtype":"date","key":"day"},
            {"type":"dynamiclist","path":"goals","components":[
              {"type":"textfield","key":"text","validate":{"required":true}},
              {"type":"number","key":"rank","decimalDigits":0}]}
            """);

    private static Checked check(String key, @Nullable Object value) {
        Map<String, Object> given = new HashMap<>(Map.of("name", "Anna"));
        given.put(key, value);
        return AnswerCheck.check(FORM, given);
    }

    private static List<String> problems(String key, @Nullable Object value) {
        return check(key, value).problems().stream().map(AnswerCheckTest::line).toList();
    }

    private static String line(FieldProblem problem) {
        return problem.field() + " " + problem.code();
    }

    @Test
    void rightAnswersComeBackTypedAndWithoutEmptyOnes() {
        Map<String, Object> given = new HashMap<>();
        given.put("name", "  Anna ");
        given.put("story", " ");
        given.put("votes", 12);
        given.put("rate", 1.25);
        given.put("many", List.of("b", "a", "b"));
        given.put("agreed", true);
        given.put("on", "2024/2025");
        given.put("choice", null);
        given.put("goals", List.of(Map.of("text", "Samen"), Map.of("text", "")));
        Checked checked = AnswerCheck.check(FORM, given);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.answers())
                .isEqualTo(Map.of(
                        "name",
                        "Anna",
                        "votes",
                        new BigDecimal("12"),
                        "rate",
                        new BigDecimal("1.25"),
                        "many",
                        List.of("b", "a"),
                        "agreed",
                        true,
                        "on",
                        "2024/2025",
                        "goals",
                        List.of(Map.of("text", "Samen"))));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(AnswerCheck.check(FORM, Map.of("votes", 46, "choice", "c", "made up", 1))
                        .problems())
                .extracting(AnswerCheckTest::line)
                .containsExactlyInAnyOrder(
                        "name kernel.required",
                        "votes inbox.atMost",
                        "choice inbox.notAChoice",
                        "made up inbox.unknownField");
    }

    @Test
    void expressionsAndMarkupAreOrdinaryText() {
        String text = "${''.getClass()} #{x} <script>alert(1)</script> {{y}} =1+1";
        assertThat(check("story", text).answers()).containsEntry("story", text);
    }

    @Test
    void aMegabyteOfTextIsRefusedAndNotRepeated() {
        Checked checked = check("story", "x".repeat(1_000_000));
        assertThat(checked.problems()).extracting(AnswerCheckTest::line).containsExactly("story kernel.tooLong");
        assertThat(checked.problems().toString()).hasSizeLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u0085b", "a\uFFFEb"})
    void controlCharactersAreRefused(String text) {
        assertThat(problems("story", text)).containsExactly("story kernel.controlCharacter");
    }

    @Test
    void lineEndsBelongInLongTextsOnly() {
        assertThat(problems("story", "a\r\nb\tc")).isEmpty();
        assertThat(problems("name", "Anna\nBo")).containsExactly("name inbox.oneLine");
    }

    @Test
    void textMustKeepItsLength() {
        assertThat(problems("name", "ab")).containsExactly("name inbox.tooShort");
        assertThat(problems("name", "a".repeat(21))).containsExactly("name kernel.tooLong");
    }

    @Test
    void otherTypesThanTextAreRefusedWhereTextIsExpected() {
        assertThat(problems("story", List.of("a"))).containsExactly("story inbox.textExpected");
        assertThat(problems("story", Map.of("a", "b"))).containsExactly("story inbox.textExpected");
        assertThat(problems("story", 5)).containsExactly("story inbox.textExpected");
        assertThat(problems("story", true)).containsExactly("story inbox.textExpected");
    }

    @Test
    void oddNumbersAreRefusedAtOnce() {
        assertThat(problems("votes", "12")).containsExactly("votes inbox.number");
        assertThat(problems("votes", 1.5)).containsExactly("votes inbox.wholeNumber");
        assertThat(problems("votes", -1)).containsExactly("votes inbox.atLeast");
        assertThat(problems("votes", Double.NaN)).containsExactly("votes inbox.number");
        assertThat(problems("rate", Double.POSITIVE_INFINITY)).containsExactly("rate inbox.numberDecimals");
        assertThat(problems("rate", new BigDecimal("1.234"))).containsExactly("rate inbox.decimals");
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(problems("votes", new BigDecimal("1e999999999"))).containsExactly("votes inbox.number");
            assertThat(problems("votes", new BigDecimal("1e-999999999"))).containsExactly("votes inbox.number");
            assertThat(problems("rate", new BigDecimal("9".repeat(1_000))))
                    .containsExactly("rate inbox.numberDecimals");
        });
    }

    @Test
    void aWholeNumberMayBeWrittenWithAnEmptyFraction() {
        assertThat(check("votes", 12.0).problems()).isEmpty();
    }

    @Test
    void aPatternThatWouldTakeYearsGivesUpSoon() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(problems("code", "a".repeat(60) + "c"))
                .containsExactly("code inbox.pattern"));
        assertThat(problems("code", "aaab")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gisteren", "2025/2024", "26-11-2026", "0000-01-01", "2026-1-1", "2026-11-24T10:00"})
    void whatIsNoDateIsRefused(String text) {
        assertThat(problems("on", text)).containsExactly("on kernel.date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-02-30", "2023-02-29", "1900-02-29", "2026-00-10"})
    void aDayThatIsNotOnTheCalendarIsNamedAsSuch(String text) {
        assertThat(problems("on", text)).containsExactly("on kernel.noSuchDay");
    }

    @Test
    void aLeapDayAndADateLongAgoAreDates() {
        assertThat(problems("on", "2024-02-29")).isEmpty();
        assertThat(problems("on", "1600-02-29")).isEmpty();
        assertThat(problems("day", "2023-02-29")).containsExactly("day kernel.noSuchDay");
    }

    @Test
    void aDayIsADayOnTheCalendar() {
        assertThat(problems("day", "2026-11-24")).isEmpty();
        assertThat(problems("day", "2026-11")).containsExactly("day kernel.day");
        assertThat(problems("day", 20261124)).containsExactly("day kernel.day");
    }

    @Test
    void onlyChoicesThatWereOfferedCount() {
        assertThat(problems("choice", List.of("a"))).containsExactly("choice inbox.notAChoice");
        assertThat(problems("many", List.of("a", "z"))).containsExactly("many inbox.notAChoice");
        assertThat(problems("many", "a")).containsExactly("many inbox.notAChoice");
        assertThat(problems("many", Collections.singletonList(null))).containsExactly("many inbox.notAChoice");
        assertThat(problems("agreed", "true")).containsExactly("agreed inbox.tickExpected");
    }

    @Test
    void problemsInRowsNameTheRow() {
        assertThat(problems("goals", List.of(Map.of("text", "a"), Map.of("rank", 1, "x", 2))))
                .containsExactly("goals[1].text kernel.required", "goals[1].x inbox.unknownField");
        assertThat(problems("goals", "a")).containsExactly("goals inbox.rowsExpected");
        assertThat(problems("goals", List.of("a"))).containsExactly("goals inbox.rowsExpected");
        assertThat(problems("goals", Collections.nCopies(201, Map.of("text", "a"))))
                .containsExactly("goals inbox.tooManyRows");
    }

    @Test
    void aThousandUnknownFieldsDoNotMakeALongAnswer() {
        Map<String, Object> given = new HashMap<>();
        IntStream.range(0, 1_000).forEach(i -> given.put("x\n<b>".repeat(100) + i, "y"));
        List<FieldProblem> problems = AnswerCheck.check(FORM, given).problems();
        assertThat(problems).hasSizeLessThanOrEqualTo(50);
        assertThat(problems)
                .allSatisfy(problem ->
                        assertThat(problem.field()).hasSizeLessThanOrEqualTo(60).doesNotContain("<"));
    }

    @Test
    void whatABrowserSendsIsReadLikeWhatTheApiGets() {
        Map<String, List<String>> sent = Map.of(
                "name", List.of("Anna"),
                "votes", List.of("12"),
                "rate", List.of("1,5"),
                "many", List.of("a", "b"),
                "agreed", List.of("true"),
                "goals[1].text", List.of("Samen"),
                "goals[1].rank", List.of("2"),
                "goals[0].text", List.of(""),
                "_csrf", List.of("secret"),
                "choice", List.of(""));
        Checked checked = AnswerCheck.check(FORM, TypedForm.read(FORM, sent));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.answers())
                .containsEntry("votes", new BigDecimal("12"))
                .containsEntry("rate", new BigDecimal("1.5"))
                .containsEntry("agreed", true)
                .containsEntry("goals", List.of(Map.of("text", "Samen", "rank", new BigDecimal("2"))))
                .doesNotContainKeys("choice", "_csrf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "96.640,25 | 96640.25",
                "1.200,5 | 1200.5",
                "€ 96.640 | 96640",
                "96640,25 | 96640.25",
                "96640.25 | 96640.25",
                "1,5 | 1.5",
                "0.875 | 0.875",
                "0,875 | 0.875",
                "-0.5 | -0.5",
                "1.875 | 1875",
                "-3 | -3"
            })
    void aNumberIsReadAsAmountsAre(String typed, BigDecimal number) {
        assertThat(TypedForm.read(FORM, Map.of("rate", List.of(typed))).get("rate"))
                .isInstanceOfSatisfying(
                        BigDecimal.class, read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,200", "0.875.000", "1.2.3", "veel", "1e9"})
    void whatIsNoNumberOrCanBeReadInTwoWaysIsNotGuessed(String typed) {
        Map<String, List<String>> sent = Map.of("name", List.of("Anna"), "rate", List.of(typed));
        assertThat(AnswerCheck.check(FORM, TypedForm.read(FORM, sent)).problems())
                .extracting(AnswerCheckTest::line)
                .containsExactly("rate inbox.numberDecimals");
    }

    @Test
    void aFractionWithMoreDecimalsThanAskedForIsNotReadAsThousands() {
        Map<String, List<String>> sent = Map.of("name", List.of("Anna"), "rate", List.of("0.875"));
        assertThat(AnswerCheck.check(FORM, TypedForm.read(FORM, sent)).problems())
                .extracting(AnswerCheckTest::line)
                .containsExactly("rate inbox.decimals");
    }

    @Test
    void whatABrowserCannotSendByItselfIsRefusedNotGuessed() {
        assertThat(AnswerCheck.check(
                                FORM,
                                TypedForm.read(
                                        FORM,
                                        Map.of(
                                                "name", List.of("Anna", "Bo"),
                                                "votes", List.of("veel"),
                                                "goals[999].text", List.of("x"),
                                                "goals", List.of("x"),
                                                "other[0].text", List.of("x"))))
                        .problems())
                .extracting(AnswerCheckTest::line)
                .containsExactlyInAnyOrder(
                        "name inbox.textExpected",
                        "votes inbox.number",
                        "goals inbox.rowsExpected",
                        "goals[999].text inbox.unknownField",
                        "other[0].text inbox.unknownField");
    }
}

package nl.samenspoor.inbox.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.CalendarDay;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** Checks answers against a form, for pages and the API alike, and names everything that is wrong at once. */
public final class AnswerCheck {

    private static final int MOST_PROBLEMS = 50;

    private final List<FieldProblem> problems = new ArrayList<>();

    private AnswerCheck() {}

    /**
     * Looks at answers by field key: texts, numbers, booleans, lists of texts, lists of maps for rows. Null, blank text
     * and empty lists are no answer.
     */
    public static Checked check(Form form, Map<String, ?> given) {
        AnswerCheck check = new AnswerCheck();
        Map<String, Object> answers = check.answers("", form.questions(), given);
        return new Checked(answers, check.problems.stream().limit(MOST_PROBLEMS).toList());
    }

    /**
     * Whether they are what somebody can have filled in on that form so far, right or wrong, complete or not: every field
     * one of the form, with one text, number or tick, several for several choices, and rows where the form has rows.
     *
     * @return the same without what is null
     * @throws InvalidInput with what is otherwise
     */
    public static Map<String, Object> shaped(Form form, Map<String, ?> given) {
        AnswerCheck check = new AnswerCheck();
        check.shape("", form.questions(), given);
        if (!check.problems.isEmpty()) {
            throw new InvalidInput(check.problems.stream().limit(MOST_PROBLEMS).toList());
        }
        return filled(given);
    }

    private static Map<String, Object> filled(Map<?, ?> given) {
        Map<String, Object> filled = new LinkedHashMap<>();
        given.forEach((key, value) -> {
            if (value instanceof List<?> many) {
                filled.put(
                        String.valueOf(key),
                        many.stream()
                                .map(one -> one instanceof Map<?, ?> row ? filled(row) : one)
                                .toList());
            } else if (value != null) {
                filled.put(String.valueOf(key), value);
            }
        });
        return filled;
    }

    private void shape(String path, List<Field> questions, Map<?, ?> given) {
        for (Field question : questions) {
            String name = path + question.key();
            Object answer = given.get(question.key());
            if (question.kind() == FieldKind.ROWS) {
                rowsShape(name, question, answer);
            } else if (answer instanceof Map
                    || answer instanceof List<?> many
                            && (question.kind() != FieldKind.CHECKLIST
                                    || many.stream().anyMatch(one -> !(one instanceof String)))) {
                problem(name, question.kind().offersChoices() ? "inbox.notAChoice" : "inbox.textExpected");
            }
        }
        refuseUnknown(path, questions, given);
    }

    private void rowsShape(String name, Field question, @Nullable Object given) {
        if (given == null) {
            return;
        }
        if (!(given instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            problem(name, "inbox.rowsExpected");
        } else if (list.size() > Field.MOST_ROWS) {
            problem(name, "inbox.tooManyRows", Field.MOST_ROWS);
        } else {
            for (int index = 0; index < list.size(); index++) {
                shape(name + "[" + index + "].", Form.questions(question.children()), (Map<?, ?>) list.get(index));
            }
        }
    }

    private Map<String, Object> answers(String path, List<Field> questions, Map<?, ?> given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Field question : questions) {
            String name = path + question.key();
            Object answer = answer(name, question, given.get(question.key()));
            if (answer != null) {
                answers.put(question.key(), answer);
            }
        }
        refuseUnknown(path, questions, given);
        return answers;
    }

    private void refuseUnknown(String path, List<Field> questions, Map<?, ?> given) {
        given.keySet().stream()
                .map(String::valueOf)
                .filter(key ->
                        questions.stream().noneMatch(question -> question.key().equals(key)))
                .forEach(key -> problem(path + shown(key), "inbox.unknownField"));
    }

    private @Nullable Object answer(String name, Field question, @Nullable Object given) {
        if (empty(given)) {
            if (question.rules().required() || question.rules().minRows() > 0) {
                problem(name, question.kind().offersChoices() ? "inbox.choose" : "kernel.required");
            }
            return null;
        }
        return switch (question.kind()) {
            case LINE, LINES -> text(name, question, given);
            case NUMBER -> number(name, question.rules(), given);
            case SELECT, RADIO -> choice(name, question, given);
            case CHECKBOX -> tick(name, question.rules(), given);
            case CHECKLIST -> choices(name, question, given);
            case DAY -> day(name, given);
            case ROWS -> rows(name, question, given);
            case TEXT, SEPARATOR, SPACER, GROUP -> throw new IllegalStateException(question.kind() + " asks nothing");
        };
    }

    private static boolean empty(@Nullable Object given) {
        return given == null
                || given instanceof String text && text.isBlank()
                || given instanceof List<?> list && list.isEmpty();
    }

    private @Nullable String text(String name, Field question, Object given) {
        if (!(given instanceof String raw)) {
            return problem(name, "inbox.textExpected");
        }
        try {
            String text = PlainText.required(name, raw, question.rules().maxLength());
            return fits(name, question, text) ? text : null;
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return null;
        }
    }

    private boolean fits(String name, Field question, String text) {
        Rules rules = question.rules();
        int before = problems.size();
        if (question.kind() == FieldKind.LINE && text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            problem(name, "inbox.oneLine");
        }
        if (text.length() < rules.minLength()) {
            problem(name, "inbox.tooShort", rules.minLength());
        }
        if (rules.pattern() != null && !SafeText.matches(rules.pattern(), text)) {
            problem(name, "inbox.pattern");
        }
        if (rules.effectiveDate()) {
            EffectiveDate.parse(name, text);
        }
        return problems.size() == before;
    }

    private @Nullable BigDecimal number(String name, Rules rules, Object given) {
        BigDecimal number = NumberCheck.read(given);
        FieldProblem wrong = NumberCheck.problem(name, rules, number);
        if (wrong != null) {
            problems.add(wrong);
        }
        return wrong == null ? number : null;
    }

    private @Nullable String choice(String name, Field question, Object given) {
        if (given instanceof String value && question.option(value).isPresent()) {
            return value;
        }
        return problem(name, "inbox.notAChoice");
    }

    private @Nullable Boolean tick(String name, Rules rules, Object given) {
        if (!(given instanceof Boolean ticked)) {
            return problem(name, "inbox.tickExpected");
        }
        return rules.required() && !ticked ? problem(name, "inbox.mustTick") : ticked;
    }

    private @Nullable List<String> choices(String name, Field question, Object given) {
        if (!(given instanceof List<?> list)
                || !list.stream()
                        .allMatch(one -> one instanceof String text
                                && question.option(text).isPresent())) {
            return problem(name, "inbox.notAChoice");
        }
        return new ArrayList<>(
                new LinkedHashSet<>(list.stream().map(String.class::cast).toList()));
    }

    private @Nullable String day(String name, Object given) {
        if (!(given instanceof String text)) {
            return problem(name, "kernel.day", shown(given.toString()));
        }
        try {
            return CalendarDay.parse(name, text).toString();
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return null;
        }
    }

    private @Nullable List<Map<String, Object>> rows(String name, Field question, Object given) {
        if (!(given instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            return problem(name, "inbox.rowsExpected");
        }
        if (list.size() > Field.MOST_ROWS) {
            return problem(name, "inbox.tooManyRows", Field.MOST_ROWS);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int index = 0; index < list.size(); index++) {
            Map<?, ?> row = (Map<?, ?>) list.get(index);
            String path = name + "[" + index + "].";
            if (blank(row)) {
                refuseUnknown(path, Form.questions(question.children()), row);
            } else {
                rows.add(answers(path, Form.questions(question.children()), row));
            }
        }
        if (rows.size() < question.rules().minRows()) {
            return problem(name, "inbox.tooFewRows", question.rules().minRows());
        }
        return rows.isEmpty() ? null : rows;
    }

    private static boolean blank(Map<?, ?> row) {
        return row.values().stream().allMatch(value -> empty(value) || Boolean.FALSE.equals(value));
    }

    private <T> @Nullable T problem(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of(field, code, arguments));
        return null;
    }

    /** A name that somebody made up, cut and made harmless, to show it back. */
    private static String shown(String key) {
        String printable = key.replaceAll("[^\\w.\\[\\] -]", "?");
        return printable.substring(0, Math.min(60, printable.length()));
    }
}

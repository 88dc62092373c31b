package nl.samenspoor.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.RecordedText;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns message codes into sentences in the language of the current request. */
@Component
public class Texts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm");

    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,4})]\\.[^\\[.]+$");
    private static final String DAY = "kernel.day";
    private static final Set<String> DATES = Set.of("kernel.date", "kernel.noSuchDay", DAY);

    private final MessageSource messages;
    private final EffectiveDateText dates;

    Texts(MessageSource messages) {
        this.messages = messages;
        this.dates = new EffectiveDateText(this);
    }

    /**
     * The text of a message code; the code itself when no bundle has it, so that a gap shows instead of breaking. An effective
     * date, a day or a moment among the arguments is written as people do.
     */
    public String of(String code, Object... arguments) {
        return in(LocaleContextHolder.getLocale(), code, arguments);
    }

    /** As {@link #of}, in a given language. */
    public String in(Locale locale, String code, Object... arguments) {
        String text = messages.getMessage(
                code,
                Arrays.stream(arguments).map(argument -> said(argument, locale)).toArray(),
                code,
                locale);
        return text == null ? code : text;
    }

    /** Dates and moments as people write them; everything else is for the message. */
    private Object said(Object argument, Locale locale) {
        return argument instanceof EffectiveDate date
                ? dates.of(date, locale)
                : argument instanceof LocalDate day
                        ? dates.of(EffectiveDate.on(day), locale)
                        : argument instanceof ZonedDateTime moment
                                ? MOMENT.withLocale(locale).format(moment)
                                : argument;
    }

    /** Who recorded something: the account, or in words what the system itself did. */
    public String recorder(String account) {
        String code = "web.recorder." + account;
        String words = of(code);
        return words.equals(code) ? account : words;
    }

    /** As {@link #of}, for {@code record:says}: {@link RecordedText} among the arguments says in which language it is. */
    public String says(String code, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return in(
                locale,
                code,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof RecordedText recorded
                                ? RecordedWords.in(locale, recorded.words())
                                : argument)
                        .toArray());
    }

    /** Why something was refused, for {@code record:says}. */
    public String says(Refusal refusal) {
        return says(refusal.code(), refusal.arguments());
    }

    /** Why something was refused, for what is no markup. */
    public String plain(Refusal refusal) {
        return RecordedWords.plain(of(refusal.code(), refusal.arguments()));
    }

    /** What is wrong with each field of a page. People type dates as they write them, and are told so. */
    public FieldMessages fields(InvalidInput refusal) {
        return new FieldMessages(
                refusal.problems().stream().map(Texts::typed).map(this::message).toList());
    }

    /** What is wrong with each part of a request of another system, which writes dates in one form. */
    public FieldMessages parts(InvalidInput refusal) {
        return new FieldMessages(refusal.problems().stream().map(this::message).toList());
    }

    private static FieldProblem typed(FieldProblem problem) {
        if (!DATES.contains(problem.code()) || problem.arguments().isEmpty()) {
            return problem;
        }
        String typed = problem.arguments().get(0).toString();
        String code =
                switch (TypedDate.mistake(typed)) {
                    case SHORT_YEAR -> "kernel.typed.shortYear";
                    case NO_SUCH_DAY -> "kernel.typed.noSuchDay";
                    case NO_DATE -> problem.code().equals(DAY) ? "kernel.typed.day" : "kernel.typed.date";
                };
        return FieldProblem.of(problem.field(), code, typed);
    }

    /**
     * The same, each with the name its field has on the page, for a summary that stands apart from the fields.
     *
     * @param label name of a field; null where the message says enough by itself
     */
    public FieldMessages named(FieldMessages problems, Function<String, @Nullable String> label) {
        return new FieldMessages(
                problems.all().stream().map(problem -> named(problem, label)).toList());
    }

    /**
     * The same, with the message of {@code prefix} and the last part of the field as its name, where there is one;
     * a whole sentence is none. Of a field in a row, {@code members[1].role}, the number of the row stands before it.
     *
     * @param problems nothing checked yet when null
     */
    public @Nullable FieldMessages named(@Nullable FieldMessages problems, String prefix) {
        return named(problems, prefix, Map.of(), "web.row");
    }

    /**
     * As {@link #named(FieldMessages, String)}, for a page that calls some fields, or its rows, otherwise.
     *
     * @param problems nothing checked yet when null
     * @param codes    codes of messages by the last part of a field, for fields that have another name than that
     * @param row      code of the message with the number of a row
     */
    public @Nullable FieldMessages named(
            @Nullable FieldMessages problems, String prefix, Map<String, String> codes, String row) {
        return problems == null ? null : named(problems, field -> label(prefix, codes, row, field));
    }

    /**
     * The same, with the message that has this code as the name of a field; of {@code recess[1].first} the code of
     * {@code first} counts when it has none of its own, with the number of the row before it.
     *
     * @param problems nothing checked yet when null
     * @param codes    codes of messages by field
     */
    public @Nullable FieldMessages named(@Nullable FieldMessages problems, Map<String, String> codes) {
        return problems == null
                ? null
                : named(problems, field -> {
                    String own = codes.get(field);
                    String code = own == null ? codes.get(field.substring(field.lastIndexOf('.') + 1)) : own;
                    return code == null ? null : own == null ? inRow(field, "web.row", of(code)) : of(code);
                });
    }

    private @Nullable String label(String prefix, Map<String, String> codes, String row, String field) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        String code = codes.getOrDefault(last, prefix + last);
        String label = of(code);
        return label.equals(code) || label.endsWith(".") ? null : inRow(field, row, label);
    }

    private String inRow(String field, String row, String label) {
        Matcher number = ROW.matcher(field);
        return number.find() ? of("web.inRow", of(row, Integer.parseInt(number.group(1)) + 1), label) : label;
    }

    private FieldMessage named(FieldMessage problem, Function<String, @Nullable String> label) {
        String name = label.apply(problem.field());
        return name == null ? problem : new FieldMessage(problem.field(), named(name, problem.says()));
    }

    /** A question or sentence keeps its own sign and gets no second. */
    private String named(String name, String message) {
        return name.endsWith("?") || name.endsWith(".") ? name + " " + message : of("web.named", name, message);
    }

    private FieldMessage message(FieldProblem problem) {
        return new FieldMessage(
                problem.field(), says(problem.code(), problem.arguments().toArray()));
    }
}

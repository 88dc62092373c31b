package nl.samenspoor.web;

import java.util.Locale;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns message codes into sentences in the language of the current request. */
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a message code; the code itself when no bundle has it, so that a gap shows instead of breaking. */
    public String of(String code, Object... arguments) {
        return in(LocaleContextHolder.getLocale(), code, arguments);
    }

    /** As {@link #of}, in a given language. */
    public String in(Locale locale, String code, Object... arguments) {
        String text = messages.getMessage(code, arguments, code, locale);
        return text == null ? code : text;
    }

    /** Why something was refused. */
    public String of(Refusal refusal) {
        return of(refusal.code(), refusal.arguments());
    }

    /** What is wrong with each field. */
    public FieldMessages fields(InvalidInput refusal) {
        return new FieldMessages(refusal.problems().stream().map(this::message).toList());
    }

    private FieldMessage message(FieldProblem problem) {
        return new FieldMessage(
                problem.field(), of(problem.code(), problem.arguments().toArray()));
    }
}

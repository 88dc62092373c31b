package nl.samenspoor.factors;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Findings, factors and reasons in the reader's language. */
@Component
public class FactorTexts {

    private static final String KEY = "factors.";

    private final MessageSource messages;

    FactorTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What was found, in a sentence. */
    public String of(Finding finding, Locale reader) {
        return text(finding.messageKey(), finding.arguments(), reader);
    }

    /** Why a score is proposed, in a sentence. */
    public String of(Proposal proposal, Locale reader) {
        return text(proposal.code(), proposal.arguments(), reader);
    }

    /** The factor's name. */
    public String name(Factor factor, Locale reader) {
        return text(factor.nameKey(), List.of(), reader);
    }

    /** The text of a code of this module, with arguments that may be codes of this module themselves. */
    public String text(String code, List<String> arguments, Locale reader) {
        Object[] places = arguments.stream()
                .map(argument -> argument.startsWith(KEY) ? resolvable(argument) : argument)
                .toArray();
        return messages.getMessage(code, places, reader);
    }

    private static Object resolvable(String code) {
        return new DefaultMessageSourceResolvable(new String[] {code}, code);
    }
}

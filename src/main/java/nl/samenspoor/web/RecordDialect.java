package nl.samenspoor.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EvaluationUtils;

/**
 * What a template writes for words of the record ({@link RecordedWords}). On a page in the language of the record each
 * does what {@code th:text} does and adds nothing.
 * <ul>
 *   <li>{@code record:text="${condition.text}"}: the whole text is recorded, and its element says in which language.
 *   <li>{@code record:says="#{insight.log.source(${@recorded.words(point.source)})}"}: a sentence of the page that holds
 *       recorded words.
 *   <li>{@code record:lang}: says the language of an element whose words come in another way, such as a text box; with
 *       an expression only where that holds.
 * </ul>
 */
@Component
public class RecordDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "record";
    private static final String LANG = "lang";

    public RecordDialect() {
        super(PREFIX, PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Text(prefix), new Says(prefix), new Lang(prefix));
    }

    /** Writes a text that is recorded as a whole. */
    private static final class Text extends AbstractStandardExpressionAttributeTagProcessor {

        Text(String prefix) {
            super(TemplateMode.HTML, prefix, "text", StandardTextTagProcessor.PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                @Nullable Object value,
                IElementTagStructureHandler page) {
            String text = value == null ? "" : value.toString();
            boolean foreign = RecordedWords.foreignTo(context.getLocale()) && !text.isBlank();
            if (foreign && tag.getElementCompleteName().equals("th:block")) {
                page.setBody(RecordedWords.markup(RecordedWords.in(context.getLocale(), text)), false);
                return;
            }
            if (foreign) {
                page.setAttribute(LANG, RecordedWords.LANGUAGE.getLanguage());
            }
            page.setBody(RecordedWords.escaped(text), false);
        }
    }

    /** Writes a sentence in the language of the page with recorded words in it. */
    private static final class Says extends AbstractStandardExpressionAttributeTagProcessor {

        Says(String prefix) {
            super(TemplateMode.HTML, prefix, "says", StandardTextTagProcessor.PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                @Nullable Object value,
                IElementTagStructureHandler page) {
            page.setBody(RecordedWords.markup(value == null ? "" : value.toString()), false);
        }
    }

    /** Says in which language an element is. */
    private static final class Lang extends AbstractAttributeTagProcessor {

        Lang(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, LANG, true, StandardTextTagProcessor.PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                @Nullable String condition,
                IElementTagStructureHandler page) {
            if (RecordedWords.foreignTo(context.getLocale()) && holds(context, condition)) {
                page.setAttribute(LANG, RecordedWords.LANGUAGE.getLanguage());
            }
        }

        private static boolean holds(ITemplateContext context, @Nullable String condition) {
            return condition == null
                    || condition.isBlank()
                    || EvaluationUtils.evaluateAsBoolean(
                            StandardExpressions.getExpressionParser(context.getConfiguration())
                                    .parseExpression(context, condition)
                                    .execute(context));
        }
    }
}

package nl.samenspoor.inbox.form;

import java.util.Locale;
import java.util.stream.Stream;
import nl.samenspoor.inbox.spi.FormOption;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words of a form in the reader's language. Dutch stands in the form file; other languages in the bundle {@code forms} by
 * form and field, or for all forms by field or choice.
 */
@Component
public class FormTexts {

    private static final String DUTCH = "nl";

    private final MessageSource messages;

    public FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Label of a field; of {@link FieldKind#TEXT} the words themselves. {@code path} is its name without row numbers. */
    public String label(Form form, String path, Field field, Locale locale) {
        String part = field.kind() == FieldKind.TEXT ? "text" : "label";
        return said(field.label(), locale, form.id() + "." + path + "." + part, "forms.field." + path + "." + part);
    }

    /** Help at a field, or null. */
    public @Nullable String description(Form form, String path, Field field, Locale locale) {
        String dutch = field.description();
        return dutch == null
                ? null
                : said(dutch, locale, form.id() + "." + path + ".description", "forms.field." + path + ".description");
    }

    /** A choice. One that comes from the cooperation, such as a name, is shown as it is. */
    public String option(Form form, String path, FormOption option, Locale locale) {
        String end = ".option." + option.value();
        return said(option.label(), locale, form.id() + "." + path + end, "forms" + end);
    }

    private String said(String dutch, Locale locale, String... keys) {
        if (locale.getLanguage().equals(DUTCH)) {
            return dutch;
        }
        return Stream.of(keys)
                .map(key -> messages.getMessage(key, null, "", locale))
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElse(dutch);
    }
}

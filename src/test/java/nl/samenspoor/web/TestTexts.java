package nl.samenspoor.web;

import org.springframework.context.support.ResourceBundleMessageSource;

/** Texts from the real bundles without an application. */
public final class TestTexts {

    private TestTexts() {}

    public static Texts of() {
        return new Texts(messages());
    }

    /** From other bundles. */
    public static Texts from(ResourceBundleMessageSource messages) {
        return new Texts(messages);
    }

    /** How dates are written with these texts. */
    public static EffectiveDateText dates(Texts texts) {
        return new EffectiveDateText(texts);
    }

    /** How amounts are written with these texts. */
    public static EuroText euros(Texts texts) {
        return new EuroText(texts);
    }

    public static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/kernel", "messages/web", "messages/identity", "messages/municipality");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}

package nl.samenspoor.typeset;

import nl.samenspoor.web.RecordDialect;
import nl.samenspoor.web.TestTexts;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets papers with the real templates, styles and fonts, without an application. */
final class TestSetting {

    private TestSetting() {}

    static SettingPapers papers() {
        ResourceBundleMessageSource messages = TestTexts.messages();
        messages.addBasenames("messages/typeset");
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageSource(messages);
        engine.addDialect(new RecordDialect());
        PaperWords words = new PaperWords(TestTexts.from(messages), TestTexts.dates(TestTexts.from(messages)));
        return new SettingPapers(new PdfPages(engine, words), new OdtFile(words));
    }
}

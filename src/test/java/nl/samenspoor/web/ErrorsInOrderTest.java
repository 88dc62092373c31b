package nl.samenspoor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class ErrorsInOrderTest {

    private static final String FORM = "<form><input id=\"f-name\"><p>a &amp; b<input id=\"f-goals[0].text\"/></p>"
            + "<select id=\"f-kind\"><option>x</option></select></form>";
    private static final String SUMMARY = "<div class=\"errors\"><h2>Wrong</h2><ul>\n"
            + " <li th:each=\"one : ${fields}\"><a th:href=\"|#f-${one}|\" th:text=\"${one}\">x</a></li>\n</ul></div>";

    @Test
    @DisplayName("The messages above a form stand in the order of its fields, those about no field last")
    void inOrder() {
        String page =
                page("<main><h1>Start</h1>" + SUMMARY + FORM + "</main>", "kind", "gone", "goals[0].text", "name");

        assertThat(page.replaceAll("\\s*\n\\s*", ""))
                .isEqualTo("<main><h1>Start</h1><div class=\"errors\"><h2>Wrong</h2><ul>"
                        + "<li><a href=\"#f-name\">name</a></li><li><a href=\"#f-goals[0].text\">goals[0].text</a></li>"
                        + "<li><a href=\"#f-kind\">kind</a></li><li><a href=\"#f-gone\">gone</a></li></ul></div>"
                        + FORM + "</main>");
    }

    @Test
    @DisplayName("Two messages about one field keep their order, and each form of a page has its own")
    void stable() {
        String page = page("<div>" + SUMMARY + FORM + SUMMARY + "</div>", "kind", "name");

        assertThat(page.indexOf("#f-name")).isLessThan(page.indexOf("#f-kind"));
        assertThat(page.lastIndexOf("#f-name")).isLessThan(page.lastIndexOf("#f-kind"));
        assertThat(page.lastIndexOf("#f-name")).isGreaterThan(page.indexOf("<form>"));
    }

    @Test
    @DisplayName("A page without messages is as it was")
    void nothing() {
        assertThat(page("<!DOCTYPE html><main><!-- x -->" + FORM + "</main>"))
                .isEqualTo("<!DOCTYPE html><main><!-- x -->" + FORM + "</main>");
    }

    private static String page(String template, String... fields) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new ErrorsInOrder());
        return engine.process(template, new Context(Locale.ENGLISH, Map.of("fields", List.of(fields))));
    }
}

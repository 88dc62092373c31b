package nl.samenspoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import nl.samenspoor.web.RailStop.GateState;
import nl.samenspoor.web.RailStop.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Draws a page with every shared part on it; also written to {@code target/parts.html} for the eye. */
class FragmentsTest {

    private static String page;

    @BeforeAll
    static void draw() throws Exception {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Pages.class, Parts.class);
        context.refresh();
        page = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get("/cooperations/1?x=1&lang=nl"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        write(page);
    }

    private static void write(String html) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/parts.html"), html);
    }

    @Test
    void theRailHasFiveStopsAndOneOfThemIsNow() {
        assertEquals(5, count("<li class=\"stop "));
        assertEquals(1, count("aria-current=\"step\""));
        assertTrue(page.contains("3. Implementatie"));
        assertTrue(page.contains("afgerond na 14 weken"));
    }

    @Test
    void everySignHasAWordBesideIt() {
        assertTrue(page.contains("nog geen besluit"));
        assertTrue(page.contains("akkoord"));
        assertFalse(page.contains("??"), "a text is missing");
    }

    @Test
    void whatPeopleTypedIsShownLiterally() {
        assertTrue(page.contains("${7*7} &lt;script&gt;alert(1)&lt;/script&gt;"));
        assertFalse(page.contains("<script>alert"));
    }

    @Test
    void nothingNeedsALooserPolicy() {
        assertFalse(Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|<script(?! defer src)")
                .matcher(page)
                .find());
    }

    @Test
    void errorsLeadToTheirFields() {
        assertTrue(page.contains("href=\"#f-name\""));
        assertTrue(page.contains("id=\"f-name\""));
        assertTrue(page.contains("aria-invalid=\"true\""));
        assertTrue(page.contains("Controleer 1 veld<"));
    }

    @Test
    void theFrameKnowsWhereWeAreAndWhoIsSignedIn() {
        assertTrue(page.contains("<a href=\"/\" aria-current=\"true\">"));
        assertTrue(page.contains("/cooperations/1?x=1&amp;lang=en"));
        assertTrue(page.contains(">projectleider<"));
        assertTrue(page.contains(">7<"));
    }

    private static int count(String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }

    @Controller
    static class Parts {

        @GetMapping("/cooperations/1")
        String parts(Model model) {
            model.addAttribute("stops", stops(State.CURRENT));
            model.addAttribute("rows", List.of(stops(State.CURRENT), stops(State.HELD), stops(State.ENDED)));
            model.addAttribute("about", EffectiveDate.parse("2010-12~"));
            model.addAttribute("typed", "${7*7} <script>alert(1)</script>");
            model.addAttribute("problems", new FieldMessages(List.of(new FieldMessage("name", "Vul een naam in."))));
            model.addAttribute("paging", new Paging(1, 25, 60, "/tasks?page="));
            return "parts";
        }

        private static List<RailStop> stops(State third) {
            return List.of(
                    new RailStop(
                            Phase.of(1), State.DONE, "afgerond na 14 weken", false, GateState.AGREED, "12 maart 2025"),
                    new RailStop(Phase.of(2), State.DONE, "26 weken", false, GateState.AGREED, null),
                    new RailStop(Phase.of(3), third, "9 weken, te laat", true, GateState.WAITING, "Raad 12 december"),
                    RailStop.of(Phase.of(4), State.AHEAD, third == State.ENDED ? GateState.REJECTED : GateState.AHEAD),
                    RailStop.of(Phase.of(5), State.AHEAD, GateState.AHEAD));
        }
    }

    @EnableWebMvc
    static class Pages {

        @Bean
        MessageSource messageSource() {
            return TestTexts.messages();
        }

        @Bean
        Texts texts(MessageSource messages) {
            return new Texts(messages);
        }

        @Bean
        EffectiveDateText dates(Texts texts) {
            return new EffectiveDateText(texts);
        }

        @Bean
        RequestLanguage localeResolver() {
            return new RequestLanguage();
        }

        @Bean
        CurrentActor account() {
            Actor leader = new Actor("projectleider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
            return () -> Optional.of(new CurrentActor.SignedIn(leader, "Projectleider"));
        }

        @Bean
        OpenTaskCount tasks() {
            return actor -> 7;
        }

        @Bean
        PageFrame pageFrame(
                ObjectProvider<CurrentActor> account,
                ObjectProvider<OpenTaskCount> tasks,
                ObjectProvider<NoticeCount> notices,
                ObjectProvider<CooperationLine> lines,
                ObjectProvider<MunicipalTheme> theme) {
            return new PageFrame(account, tasks, notices, lines, theme);
        }

        @Bean
        ThymeleafViewResolver views(org.springframework.context.ApplicationContext context) {
            SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
            templates.setApplicationContext(context);
            templates.setPrefix("classpath:/templates/");
            templates.setSuffix(".html");
            templates.setCharacterEncoding("UTF-8");
            SpringTemplateEngine engine = new SpringTemplateEngine();
            engine.addDialect(new RecordDialect());
            engine.setTemplateResolver(templates);
            engine.setTemplateEngineMessageSource(messageSource());
            engine.setEnableSpringELCompiler(false);
            ThymeleafViewResolver resolver = new ThymeleafViewResolver();
            resolver.setTemplateEngine(engine);
            resolver.setCharacterEncoding("UTF-8");
            return resolver;
        }
    }
}

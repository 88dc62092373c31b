package nl.samenspoor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.web.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The main job of a role, done once by somebody who reads Dutch and once by somebody who reads English. What the pages have
 * to say is looked up by its message, and no page may say anything in the other language, complain in the console or
 * break the policy.
 */
abstract class JobInTheBrowser extends InTheBrowser {

    /** The test takes the language, {@code nl} or {@code en}. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    @interface InBothLanguages {}

    @Autowired
    Texts texts;

    @Autowired
    Municipalities municipalities;

    @Autowired
    JdbcClient jdbc;

    private Locale language;

    @AfterEach
    void nothingWentWrongOnTheWay() {
        jdbc.sql("update account set page_language = null where page_language is not null")
                .update();
        assertThat(complaints).as("console and policy").isEmpty();
    }

    /** Signs in after choosing the language where the page before offers it. */
    void as(String account, String reads) {
        go("/login");
        choose(reads);
        signIn(account);
        speaks();
    }

    /** Makes the page that is shown speak this language, as a reader does. */
    void choose(String reads) {
        language = Locale.forLanguageTag(reads);
        if (!page.locator("html").getAttribute("lang").equals(reads)) {
            link(reads.equals("nl") ? "Nederlands" : "English");
        }
    }

    /** Leaves, so that somebody else can take this seat. */
    void leave() {
        button(said("web.signOut"));
        arrives("**/login?signedOut");
    }

    /** The text of a message, as the reader of this job gets it. */
    String said(String code, Object... arguments) {
        String text = texts.in(language, code, arguments);
        assertThat(text).as("words for the message").isNotEqualTo(code);
        return text;
    }

    /** Waits until the page says this, and looks whether it speaks the language of the job. */
    void says(String code, Object... arguments) {
        assertThat(main()).containsText(said(code, arguments));
        speaks();
    }

    /** The page that is shown is in the language of the job, from top to bottom. */
    void speaks() {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.getLanguage());
        List<String> names = Stream.concat(
                        municipalities.current().stream().map(Municipality::name),
                        jdbc.sql("select distinct name from cooperation").query(String.class).list().stream())
                .toList();
        assertThat(BothLanguages.foreign(page, language.getLanguage(), names))
                .as("said in the other language on " + page.url())
                .isEmpty();
    }

    Locator main() {
        return page.locator("main");
    }

    Locator field(String name) {
        return main().locator("[name='" + name + "']");
    }

    void tick(String name, String value) {
        main().locator("[name='" + name + "'][value='" + value + "']").check();
    }

    /** Opens the task of this step from the list of one's own tasks in one cooperation. */
    void opens(CooperationId id, String step) {
        go("/tasks?cooperation=" + id);
        speaks();
        link(said(step));
        arrives("**/tasks/*");
        speaks();
    }

    /** Records what stands in the form, and waits for the page that says so. */
    void records(String step) {
        button(said("inbox.submit"));
        says("inbox.done", said(step));
    }
}

package nl.samenspoor.identity;

import java.util.Locale;
import java.util.Optional;
import nl.samenspoor.kernel.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The language in which somebody reads the pages, as chosen last, on whichever machine that was. */
@Component
public class PageLanguages {

    private final JdbcClient jdbc;

    PageLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing for who never chose one. */
    public Optional<Locale> of(String username) {
        return jdbc.sql("select page_language from account where username = ? and page_language is not null")
                .param(username)
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag);
    }

    /** Not for an account of the demonstration: everybody who tries it would get the choice of another. */
    @UseCase
    public void keep(String username, Locale language) {
        jdbc.sql("update account set page_language = ? where username = ? and demo = false"
                        + " and (page_language is null or page_language <> ?)")
                .params(language.getLanguage(), username, language.getLanguage())
                .update();
    }
}

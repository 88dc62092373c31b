package nl.samenspoor.identity;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.AuditAction;
import nl.samenspoor.kernel.Audited;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one's own address for mail and the language it is written in. Nobody sees or changes those of another. */
@Component
public class ChangingContacts {

    /** Longest address that mail can carry (RFC 5321 with erratum 1690). */
    private static final int LONGEST = 254;
    /** One address and nothing else: no name, list, comment, quoting or line end fits in it. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    private final JdbcClient jdbc;
    private final AccountTables tables;
    private final ApplicationEventPublisher events;

    ChangingContacts(JdbcClient jdbc, AccountTables tables, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.events = events;
    }

    /** @throws NotFound when there is no such account */
    public Contact own(Actor actor) {
        return jdbc.sql("select email, language from account where username = ?")
                .param(actor.account())
                .query((row, index) ->
                        new Contact(row.getString("email"), Locale.forLanguageTag(row.getString("language"))))
                .optional()
                .orElseThrow(() -> new NotFound("identity.unknownAccount"));
    }

    /**
     * @param email    null or blank when no mail is wanted
     * @param language {@code nl} or {@code en}
     * @throws InvalidInput naming {@code email} or {@code language}
     * @throws Conflict     for an account of the demonstration with an address: everybody who uses it would see it
     */
    @UseCase
    public void change(Actor actor, @Nullable String email, String language) {
        String address = email == null || email.isBlank() ? null : email.strip();
        if (address != null
                && (address.length() > LONGEST || !ADDRESS.matcher(address).matches())) {
            throw InvalidInput.of("email", "identity.emailWrong");
        }
        if (RequestLanguage.SUPPORTED.stream()
                .noneMatch(locale -> locale.getLanguage().equals(language))) {
            throw InvalidInput.of("language", "identity.languageWrong");
        }
        if (!tables.lock(actor.account())) {
            throw new NotFound("identity.unknownAccount");
        }
        if (address != null
                && tables.find(actor.account()).filter(Account::demo).isPresent()) {
            throw new Conflict("identity.demoEmail");
        }
        Contact before = own(actor);
        jdbc.sql("update account set email = ?, language = ? where username = ?")
                .params(address, language, actor.account())
                .update();
        if (!before.equals(own(actor))) {
            events.publishEvent(new Audited(
                    actor.account(),
                    AuditAction.CONTACT_CHANGED,
                    actor.account(),
                    address == null ? "no mail" : "mail"));
        }
    }
}

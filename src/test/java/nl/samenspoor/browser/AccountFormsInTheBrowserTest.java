package nl.samenspoor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.samenspoor.IntegrationTest;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.AppCodes;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The forms that show up while somebody adds a second factor or a passkey, or has one, sent with mistakes. */
@IntegrationTest
class AccountFormsInTheBrowserTest extends WindowsOfAll {

    /** Where they are sent to. */
    static final Set<String> FORMS = Set.of(
            "/account/passkeys",
            "/account/passkeys/recovery-codes",
            "/account/passkeys/{id}/removal",
            "/account/second-factor/confirmation",
            "/account/second-factor/recovery-codes",
            "/account/second-factor/removal");

    private static final String FACTOR = "/account/second-factor";
    private static final String PASSKEYS = "/account/passkeys";

    @Autowired
    AdministeringAccounts accounts;

    private final Set<String> sent = new TreeSet<>();
    private String account;

    @Test
    void whatIsWrongInTheFormsOfTheSecondFactorAndOfPasskeysCanBeReadByEverybody() {
        account = reader();
        whileAnAppIsAdded();
        withAnApp();
        account = reader();
        withAPasskey(whileAPasskeyIsMade());

        assertThat(wrong).isEmpty();
        assertThat(sent).containsExactlyInAnyOrderElementsOf(FORMS);
    }

    private String reader() {
        String name = "lezer-" + UUID.randomUUID();
        accounts.create(
                Actor.system("test"),
                new CreateAccount(name, null, InTheBrowser.PASSWORD, Set.of(Role.READER), Set.of()));
        return name;
    }

    private void whileAnAppIsAdded() {
        Page page = window(account);
        answer(page, FACTOR, DUTCH);
        page.locator("#f-present").fill(InTheBrowser.PASSWORD);
        press(page);
        refused(FACTOR, FACTOR + "/confirmation");
        page.locator("#f-code").fill(AppCodes.code(page.locator("[data-secret]").innerText(), 0));
        press(page);
        page.waitForSelector("main ol li");
    }

    private void withAnApp() {
        refused(FACTOR, FACTOR + "/recovery-codes");
        refused(FACTOR, FACTOR + "/removal");
    }

    /** The address of the form that removes the one that is made in the end. */
    private String whileAPasskeyIsMade() {
        Page page = window(account);
        FingerDevice device = FingerDevice.pluggedInto(page);
        for (Locale language : List.of(DUTCH, Locale.ENGLISH)) {
            beginPasskey(page, language);
            device.finds(false);
            press(page);
            page.waitForSelector("[data-passkey-failed]");
            look(page, PASSKEYS + " with the finger of somebody else", language);
            device.finds(true);
            page.evaluate("document.querySelector('[data-passkey-make]').submit()");
            if (refused(page, PASSKEYS, "refused " + PASSKEYS, language)
                    && !page.locator("#f-name").inputValue().equals("Laptop")) {
                wrong.add("refused " + PASSKEYS + " has lost the name that was typed");
            }
        }
        sent.add(PASSKEYS);
        beginPasskey(page, DUTCH);
        press(page);
        page.waitForSelector("main ol li");
        answer(page, PASSKEYS, DUTCH);
        return page.locator("a[href$='/removal']").getAttribute("href");
    }

    private void beginPasskey(Page page, Locale language) {
        answer(page, PASSKEYS, language);
        page.locator("#f-name").fill("Laptop");
        page.locator("#f-present").fill(InTheBrowser.PASSWORD);
        press(page);
        page.waitForSelector("[data-passkey-make]");
    }

    private void withAPasskey(String removal) {
        refused(PASSKEYS + "/recovery-codes", PASSKEYS + "/recovery-codes");
        refused(removal, removal);
    }

    private void refused(String address, String action) {
        String form = PageRoutes.sent(mappings).of(action).orElseThrow();
        sent.add(form);
        refused(account, address, action, "refused " + form);
    }
}

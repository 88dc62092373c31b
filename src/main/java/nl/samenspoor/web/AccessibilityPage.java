package nl.samenspoor.web;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How accessible Samenspoor is, how that is checked, and whom to tell when something does not work; for everybody, also
 * without an account. The statement that the law asks for is the municipality's own and is linked when it is known
 * (Besluit digitale toegankelijkheid overheid).
 */
@Controller
class AccessibilityPage {

    private final @Nullable String contact;
    private final @Nullable String statement;

    /**
     * @param contact   {@code samenspoor.accessibility.contact}: a {@code mailto:}, {@code tel:} or {@code https:} address;
     *                  empty for none
     * @param statement {@code samenspoor.accessibility.statement}: the {@code https:} address of the municipality's own
     *                  statement; empty for none
     * @throws IllegalStateException when a setting is no address of those kinds, so that nobody is sent nowhere
     */
    AccessibilityPage(
            @Value("${samenspoor.accessibility.contact:}") String contact,
            @Value("${samenspoor.accessibility.statement:}") String statement) {
        if (!contact.matches("|(mailto:|tel:|https://)[\\x21-\\x7e]{3,300}")) {
            throw new IllegalStateException(
                    "samenspoor.accessibility.contact must begin with mailto:, tel: or https:// and hold no spaces");
        }
        if (!statement.matches("|https://[\\x21-\\x7e]{3,300}")) {
            throw new IllegalStateException(
                    "samenspoor.accessibility.statement must begin with https:// and hold no spaces");
        }
        this.contact = contact.isEmpty() ? null : contact;
        this.statement = statement.isEmpty() ? null : statement;
    }

    @GetMapping("/accessibility")
    String show(Model model) {
        model.addAttribute("contact", contact);
        model.addAttribute("statement", statement);
        return "web/accessibility";
    }
}

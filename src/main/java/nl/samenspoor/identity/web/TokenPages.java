package nl.samenspoor.identity.web;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.identity.token.IssueToken;
import nl.samenspoor.identity.token.ManagingTokens;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.FieldMessages.FieldMessage;
import nl.samenspoor.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of one's own account. */
@Controller
@RequestMapping("/account/tokens")
class TokenPages {

    private static final String HERE = "redirect:/account/tokens";
    /** The token just made, on its way to the page that shows it. */
    private static final String MADE = "token";
    /** How long a token can count, as the form offers it. */
    private static final List<Integer> DAYS = List.of(30, 90, 180, ManagingTokens.LONGEST_DAYS);

    private final ManagingTokens tokens;
    private final Texts texts;
    private final Clock clock;

    TokenPages(ManagingTokens tokens, Texts texts, Clock clock) {
        this.tokens = tokens;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Actor actor, Model model) {
        if (model.containsAttribute(MADE)) {
            return new ModelAndView("identity/token-issued");
        }
        return page(actor, new IssueToken("", "read", 90), FieldMessages.none(), HttpStatus.OK);
    }

    /** Leads to the page that shows the token, once: a reload there makes no second one. Only the session keeps it until then. */
    @PostMapping
    ModelAndView issue(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "0") int days,
            RedirectAttributes flash) {
        IssueToken command = new IssueToken(name, scope, days);
        try {
            ManagingTokens.Issued issued = tokens.issue(actor, command);
            flash.addFlashAttribute(MADE, issued.token());
            flash.addFlashAttribute("name", issued.record().name());
            flash.addFlashAttribute("expires", issued.record().expires());
            return new ModelAndView(HERE);
        } catch (InvalidInput wrong) {
            return page(actor, command, texts.fields(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict tooMany) {
            FieldMessages message = new FieldMessages(List.of(new FieldMessage("name", texts.says(tooMany))));
            return page(actor, command, message, HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(Actor actor, @PathVariable String id, RedirectAttributes flash) {
        tokens.revoke(actor, id);
        flash.addFlashAttribute("done", texts.of("identity.token.revoked"));
        return new ModelAndView(HERE);
    }

    private ModelAndView page(Actor actor, IssueToken form, FieldMessages problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("identity/tokens", status);
        page.addObject("tokens", tokens.own(actor));
        page.addObject("now", clock.instant());
        page.addObject("days", DAYS);
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }
}

package nl.samenspoor.insight.web;

import nl.samenspoor.agreement.ServiceContentTexts;
import nl.samenspoor.insight.overview.TellingBackground;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page behind a cooperation's own: motives, judgements and agreements in words, each with its source. */
@Controller
class BackgroundPages {

    private final TellingBackground telling;
    private final ServiceContentTexts contents;

    BackgroundPages(TellingBackground telling, ServiceContentTexts contents) {
        this.telling = telling;
        this.contents = contents;
    }

    @GetMapping("/cooperations/{id}/background")
    String background(Actor actor, @PathVariable String id, Model model) {
        model.addAttribute("background", telling.of(actor, new CooperationId(id)));
        model.addAttribute("contents", contents);
        return "insight/background";
    }
}

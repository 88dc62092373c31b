package nl.samenspoor.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which a project leader starts a cooperation. */
@Controller
class StartPages {

    private final StartingCooperations starting;
    private final Municipalities municipalities;
    private final Texts texts;
    private final Clock clock;

    StartPages(StartingCooperations starting, Municipalities municipalities, Texts texts, Clock clock) {
        this.starting = starting;
        this.municipalities = municipalities;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/cooperations/new")
    String form(Actor actor, Model model) {
        if (!actor.has(Role.PROJECT_LEADER)) {
            throw new NotAllowed("cooperation.onlyProjectLeaders");
        }
        return show(model, StartForm.empty(LocalDate.now(clock).toString()), null);
    }

    @PostMapping("/cooperations/new")
    String start(Actor actor, @ModelAttribute StartForm form, Model model, HttpServletResponse response) {
        try {
            CooperationId started = starting.start(actor, form.json().command(new Reader(clock)));
            return "redirect:/cooperations/" + started;
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(model, form, PageProblems.of(wrong, texts, StartForm::onPage));
        }
    }

    private String show(Model model, StartForm form, @Nullable FieldMessages problems) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("municipalities", municipalities.current());
        model.addAttribute("sources", SignalSource.values());
        model.addAttribute("kinds", SignalKind.values());
        return "cooperation/start";
    }
}

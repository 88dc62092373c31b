package nl.samenspoor.cooperation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
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

    /** Comes after all codes of provinces. */
    private static final String UNKNOWN = "~";

    /** Municipalities of one province; null where the province is not known. */
    record Group(@Nullable String province, List<Municipality> municipalities) {}

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
        Permissions.require(actor, Right.START);
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
        model.addAttribute(
                "summary",
                problems == null ? null : texts.named(problems, field -> texts.of("cooperation.start." + field)));
        model.addAttribute("groups", groups());
        model.addAttribute("sources", SignalSource.values());
        model.addAttribute("kinds", SignalKind.values());
        return "cooperation/start";
    }

    /** By province, so that a choice from all of the country can be read; those of no known province last. */
    private List<Group> groups() {
        Map<String, List<Municipality>> byProvince = municipalities.current().stream()
                .collect(Collectors.groupingBy(
                        one -> one.province() == null ? UNKNOWN : one.province(), TreeMap::new, Collectors.toList()));
        return byProvince.entrySet().stream()
                .map(entry -> new Group(entry.getKey().equals(UNKNOWN) ? null : entry.getKey(), entry.getValue()))
                .toList();
    }
}

package nl.samenspoor.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.samenspoor.agreement.tasks.NextStateForm;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.KeptPages;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages share that lay down the next state of a cost key or an arrangement with the form of its task. */
@Component
class NextState {

    private static final String SEEN = "seen";

    /**
     * Where a state is laid down.
     *
     * @param view template of the page
     * @param part of the cooperation, as in the address, where it is shown afterwards
     * @param done code of what is said there
     */
    record Place(String view, String part, String done) {}

    private final Overtaking overtaking;
    private final CooperationNames names;
    private final Texts texts;

    NextState(Overtaking overtaking, CooperationNames names, Texts texts) {
        this.overtaking = overtaking;
        this.names = names;
        this.texts = texts;
    }

    /** The form with the newest state in it. */
    String ask(Place place, NextStateForm<?> form, CooperationId cooperation, Model model) {
        lay(form.of(cooperation).lay(form.begin(cooperation), FieldMessages.none(), ""), model);
        return show(place, form, cooperation, form.newest(cooperation), model);
    }

    /** Lays down what was sent, or shows the form again with what was typed and what others changed. */
    <C> String laidDown(
            Place place,
            NextStateForm<C> form,
            CooperationId cooperation,
            MultiValueMap<String, String> sent,
            Consumer<C> lay,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>(sent);
        int seen = takeSeen(answers);
        WorkForms.WorkForm fields = form.of(cooperation);
        WorkForms.Typed typed = fields.typed(answers);
        if (typed.rows()) {
            KeptPages.keepThisPage();
            lay(fields.lay(typed.values(), FieldMessages.none(), typed.first()), model);
            return show(place, form, cooperation, seen, model);
        }
        try {
            lay.accept(form.command(cooperation, typed.values(), seen));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            lay(fields.lay(typed.values(), texts.fields(wrong), ""), model);
            return show(place, form, cooperation, seen, model);
        } catch (Conflict newer) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("conflict", texts.says(newer));
            Map<String, Object> values = new LinkedHashMap<>(typed.values());
            OvertakenWork meanwhile =
                    form.overtaken(cooperation, typed.values(), seen).orElse(null);
            if (meanwhile != null) {
                values.putAll(meanwhile.takenOver());
                model.addAttribute("overtaken", overtaking.view(meanwhile.overtaken(), meanwhile.words()));
            }
            lay(fields.lay(values, FieldMessages.none(), ""), model);
            return show(
                    place,
                    form,
                    cooperation,
                    meanwhile == null
                            ? form.newest(cooperation)
                            : meanwhile.overtaken().newest().number(),
                    model);
        }
        flash.addFlashAttribute("done", texts.of(place.done()));
        return "redirect:/cooperations/" + cooperation + "/" + place.part();
    }

    private String show(Place place, NextStateForm<?> form, CooperationId cooperation, int seen, Model model) {
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
        model.addAttribute("seen", seen);
        model.addAttribute("next", form.newest(cooperation) > 0);
        model.addAttribute("task", form.taskWaits(cooperation));
        return place.view();
    }

    /**
     * Takes the number of the state that was seen out of what was sent. What is not a number that was given out is older than
     * any state.
     */
    private static int takeSeen(MultiValueMap<String, String> answers) {
        List<String> hidden = answers.remove(SEEN);
        String text = hidden == null || hidden.isEmpty() ? "" : hidden.get(0);
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static void lay(WorkForms.Laid laid, Model model) {
        model.addAttribute("fields", laid.fields());
        model.addAttribute("summary", laid.problems());
    }
}

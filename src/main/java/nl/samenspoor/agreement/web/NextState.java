package nl.samenspoor.agreement.web;

import java.util.List;
import nl.samenspoor.inbox.spi.WorkForms;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the pages share that lay down the next state of a cost key or an arrangement with the form of its task. */
final class NextState {

    private static final String SEEN = "seen";

    private NextState() {}

    /**
     * Takes the number of the state that was seen out of what was sent. What is not a number that was given out is older than
     * any state.
     */
    static int takeSeen(MultiValueMap<String, String> answers) {
        List<String> hidden = answers.remove(SEEN);
        String text = hidden == null || hidden.isEmpty() ? "" : hidden.get(0);
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    static void lay(WorkForms.Laid laid, Model model) {
        model.addAttribute("fields", laid.fields());
        model.addAttribute("summary", laid.problems());
    }
}

package nl.samenspoor.cooperation.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.GuidedStarts;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The questions about the time before a cooperation, as the task of phase 1 asks them, on the form with which it starts.
 * Whoever leaves all of them empty does that task later.
 */
@Component
class Prehistory {

    private static final Set<String> QUESTIONS = Set.of("prehistory", "surroundings", "source");
    private static final String ROWS = "earlierAlliances[";

    private final WorkForms forms;

    Prehistory(WorkForms forms) {
        this.forms = forms;
    }

    /** There is no cooperation yet, and these questions do not depend on one. */
    WorkForms.WorkForm form() {
        return forms.of(
                new WorkContext(
                        "start",
                        CooperationId.create(),
                        GuidedStarts.PREHISTORY.step(),
                        "describePrehistory",
                        null,
                        null,
                        Body.PROJECT_LEADER,
                        null),
                Set.of(Answers.EFFECTIVE));
    }

    /** What was sent about it, without the rest of the form. */
    MultiValueMap<String, String> sent(MultiValueMap<String, String> all) {
        MultiValueMap<String, String> own = new LinkedMultiValueMap<>();
        all.forEach((name, values) -> {
            if (asks(name) || name.startsWith("_")) {
                own.put(name, values);
            }
        });
        return own;
    }

    /** Whether a field of this name is one of these questions. */
    static boolean asks(String name) {
        return QUESTIONS.contains(name) || name.startsWith(ROWS);
    }

    /** Whether anything at all is filled in. */
    static boolean filled(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> many) {
            return many.values().stream().anyMatch(Prehistory::filled);
        }
        if (answer instanceof List<?> many) {
            return many.stream().anyMatch(Prehistory::filled);
        }
        return answer != null
                && !Boolean.FALSE.equals(answer)
                && !answer.toString().isBlank();
    }
}

package nl.samenspoor.casebook.web;

import java.util.List;
import nl.samenspoor.casebook.file.CaseProblem;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with a case file, in the language of the reader. */
@Component
class CaseProblemWords {

    /** A problem with its place in the file; event counts from 1; {@code message} is for {@code record:says}. */
    record Problem(int line, @Nullable Integer event, String field, String message) {}

    private final Texts texts;

    CaseProblemWords(Texts texts) {
        this.texts = texts;
    }

    List<Problem> of(List<CaseProblem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.line(),
                        problem.event() == null ? null : problem.event() + 1,
                        problem.field(),
                        texts.says(problem.code(), problem.arguments().toArray())))
                .toList();
    }
}

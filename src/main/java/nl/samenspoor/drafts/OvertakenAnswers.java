package nl.samenspoor.drafts;

import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers an edit over the API that somebody else overtook with what everybody made of every field. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OvertakenAnswers {

    @ExceptionHandler(OvertakenEdit.class)
    ResponseEntity<MergeProblem> overtaken(OvertakenEdit edit) {
        MergeProblem problem = Objects.requireNonNull(edit.problem());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

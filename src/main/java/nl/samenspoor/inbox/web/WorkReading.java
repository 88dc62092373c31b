package nl.samenspoor.inbox.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.inbox.PieceOfWork;
import nl.samenspoor.inbox.form.AnswerView;
import nl.samenspoor.inbox.form.AnsweredForm;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** Puts what was done into words, for the page and the API alike. */
@Component
class WorkReading {

    private final AnsweredForm answered;
    private final CooperationNames names;
    private final Texts texts;
    private final Clock clock;

    WorkReading(AnsweredForm answered, CooperationNames names, Texts texts, Clock clock) {
        this.answered = answered;
        this.names = names;
        this.texts = texts;
        this.clock = clock;
    }

    /** In the same order; names for all of them at once. */
    List<WorkLine> lines(List<PieceOfWork> works) {
        List<TaskLine> tasks = TaskLine.of(works.stream().map(PieceOfWork::task).toList(), names, texts);
        List<WorkLine> lines = new ArrayList<>();
        for (int at = 0; at < works.size(); at++) {
            PieceOfWork work = works.get(at);
            lines.add(WorkLine.of(
                    work, tasks.get(at), LocalDate.ofInstant(work.closed().at(), clock.getZone()), answers(work)));
        }
        return lines;
    }

    /** What was filled in, in words. */
    List<AnswerView> answers(PieceOfWork work) {
        PieceOfWork.Answered given = work.answered();
        return given == null ? List.of() : answered.of(given.form(), given.answers(), given.offered());
    }
}

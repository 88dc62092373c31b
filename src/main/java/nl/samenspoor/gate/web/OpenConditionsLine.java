package nl.samenspoor.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.gate.Condition;
import nl.samenspoor.gate.GateView;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.CooperationLine;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** "2 voorwaarden open · 1 te laat", on every page of a cooperation. */
@Component
class OpenConditionsLine implements CooperationLine {

    private final GateView view;
    private final Visibility visibility;
    private final Texts texts;
    private final LastKnownDay days;

    OpenConditionsLine(GateView view, Visibility visibility, Texts texts, LastKnownDay days) {
        this.view = view;
        this.visibility = visibility;
        this.texts = texts;
        this.days = days;
    }

    @Override
    public Optional<Line> of(Actor actor, CooperationId cooperation) {
        return visible(actor, cooperation) ? line(cooperation) : Optional.empty();
    }

    private Optional<Line> line(CooperationId cooperation) {
        List<Condition> owed =
                view.conditions(cooperation).stream().filter(Condition::owed).toList();
        LocalDate day = days.of(cooperation);
        int promises = (int) owed.stream()
                .filter(one -> one.kind() == Condition.Kind.PROMISE)
                .count();
        int late = (int) owed.stream().filter(one -> one.overdue(day)).count();
        String text = Stream.of(
                        said("gate.line.conditions", owed.size() - promises),
                        said("gate.line.promises", promises),
                        said("gate.line.late", late))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return owed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(text, "/cooperations/" + cooperation + "/conditions", late > 0));
    }

    private Optional<String> said(String code, int count) {
        return count == 0 ? Optional.empty() : Optional.of(texts.of(code, count));
    }

    private boolean visible(Actor actor, CooperationId cooperation) {
        try {
            visibility.requireVisible(actor, cooperation);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }
}

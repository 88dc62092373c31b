package nl.samenspoor.inbox.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;

/**
 * On which days work can have happened: not in the future, and not before the cooperation began. For what people record
 * beside their tasks as well. Implemented by the inbox.
 */
public interface PossibleDays {

    /** What is wrong with the field {@value Answers#EFFECTIVE}, or nothing; a day nobody knows is not refused. */
    List<FieldProblem> problems(CooperationId cooperation, EffectiveDate given);

    /** What is wrong with a field of another name, or nothing. */
    default List<FieldProblem> problems(String field, CooperationId cooperation, EffectiveDate given) {
        return problems(cooperation, given).stream()
                .map(one -> new FieldProblem(field, one.code(), one.arguments()))
                .toList();
    }
}

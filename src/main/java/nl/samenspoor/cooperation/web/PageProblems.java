package nl.samenspoor.cooperation.web;

import java.util.function.UnaryOperator;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.Texts;

/** What is wrong with a form, under the names the fields have on the page. */
final class PageProblems {

    private PageProblems() {}

    static FieldMessages of(InvalidInput wrong, Texts texts, UnaryOperator<String> onPage) {
        return texts.fields(new InvalidInput(wrong.problems().stream()
                .map(problem -> new FieldProblem(onPage.apply(problem.field()), problem.code(), problem.arguments()))
                .toList()));
    }
}

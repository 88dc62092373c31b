package nl.samenspoor.inbox.form;

import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.FieldProblem;

/**
 * Answers after a look at the form.
 *
 * @param answers  what is right, typed and without empty fields
 * @param problems what is wrong; nothing may be done while there are any
 */
public record Checked(Map<String, Object> answers, List<FieldProblem> problems) {}

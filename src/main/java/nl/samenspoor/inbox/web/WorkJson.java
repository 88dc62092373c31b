package nl.samenspoor.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.samenspoor.inbox.PieceOfWork;
import nl.samenspoor.inbox.PieceOfWork.Manner;
import nl.samenspoor.inbox.form.AnswerView;
import nl.samenspoor.web.EffectiveDateJson;
import nl.samenspoor.web.RecordedWords;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as the API writes it. What does not apply is {@code none}; the account of work that was recorded another
 * way than on its form is {@code unknown} here, and its date when nobody said.
 *
 * @param recordedAs role in which that account acted, as in {@code council_clerk}; {@code unknown} when it was not kept
 * @param deputy     whether it stood in for whoever holds that role: true, false or {@code unknown}
 * @param manner     {@code done}, {@code set-aside} or {@code recorded-elsewhere}
 */
record WorkJson(
        String task,
        String step,
        String name,
        String formId,
        Object phase,
        Object gate,
        String municipality,
        String body,
        String taskField,
        String manner,
        Object effective,
        Instant recordedAt,
        String recordedBy,
        String recordedAs,
        Object deputy,
        String ground,
        String reason,
        List<AnswerJson> answers) {

    private static final String NONE = "none";
    private static final String UNKNOWN = "unknown";

    /**
     * An answer.
     *
     * @param field   key of its field
     * @param group   label of the group it stands in
     * @param label   label it was asked under
     * @param value   the answer as it was given
     * @param words   the answer in words; empty for rows
     * @param columns labels of the fields in its rows
     * @param rows    its rows in words
     */
    record AnswerJson(
            String field,
            String group,
            String label,
            @Nullable Object value,
            List<String> words,
            List<String> columns,
            List<List<String>> rows) {

        static AnswerJson of(AnswerView view, @Nullable Object value) {
            return new AnswerJson(
                    view.name(),
                    view.group() == null ? NONE : RecordedWords.plain(view.group()),
                    RecordedWords.plain(view.label()),
                    value,
                    plain(view.words()),
                    plain(view.columns()),
                    view.rows().stream().map(AnswerJson::plain).toList());
        }

        private static List<String> plain(List<String> marked) {
            return marked.stream().map(RecordedWords::plain).toList();
        }
    }

    static WorkJson of(PieceOfWork work, TaskLine line, List<AnswerView> answers) {
        PieceOfWork.Answered given = work.answered();
        return new WorkJson(
                work.task().id(),
                work.task().step(),
                line.name(),
                work.task().formId(),
                line.phase() == null ? NONE : line.phase(),
                orNone(work.task().gate()),
                orNone(work.task().municipality()),
                work.task().body().name().toLowerCase(Locale.ROOT),
                orNone(work.task().taskField()),
                manner(work.manner()),
                EffectiveDateJson.orUnknown(work.effective()),
                work.closed().at(),
                work.closed().by() == null ? UNKNOWN : work.closed().by(),
                work.closed().as() == null
                        ? UNKNOWN
                        : work.closed().as().role().name().toLowerCase(Locale.ROOT),
                work.closed().as() == null ? UNKNOWN : work.closed().as().deputy(),
                work.ground() == null ? NONE : work.ground().name().toLowerCase(Locale.ROOT),
                orNone(work.reason()),
                given == null
                        ? List.of()
                        : answers.stream()
                                .map(view -> AnswerJson.of(view, given.answers().get(view.name())))
                                .toList());
    }

    private static String manner(Manner manner) {
        return manner.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String orNone(@Nullable Object value) {
        return value == null ? NONE : value.toString();
    }
}

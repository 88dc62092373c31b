package nl.samenspoor.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.inbox.form.OfferedWords;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table of what was filled in, word for word. */
@Repository
class SubmissionRows {

    private static final int LONGEST = 1_000_000;
    private static final TypeReference<Map<String, Object>> BY_FIELD = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, Map<String, String>>>> OFFERED =
            new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    SubmissionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws InvalidInput when the answers together are too long to keep */
    void add(
            Actor actor,
            WorkContext work,
            Map<String, ?> answers,
            EffectiveDate effective,
            String formVersion,
            OfferedWords offered) {
        String json = json(answers);
        MunicipalityCode municipality = work.municipality();
        jdbc.sql(
                        """
                insert into task_submission (task, cooperation, form, municipality, task_field, answers, effective,
                    effective_sort, submitted_at, submitted_by, form_version, offered)
                values (:task, :cooperation, :form, :municipality, :taskField, :answers, :effective, :effectiveSort,
                    :at, :by, :version, :offered)""")
                .param("task", work.taskId())
                .param("cooperation", work.cooperation().text())
                .param("form", work.formId())
                .param("municipality", municipality == null ? null : municipality.text())
                .param("taskField", work.taskField())
                .param("answers", json)
                .param("effective", effective.toEdtf())
                .param("effectiveSort", effective.earliest())
                .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
                .param("by", actor.account())
                .param("version", formVersion)
                .param("offered", offered.byLanguage().isEmpty() ? null : JSON.writeValueAsString(offered.byLanguage()))
                .update();
    }

    List<Submission> of(CooperationId cooperation, String formId) {
        return jdbc.sql(
                        """
                select form, municipality, task_field, answers, effective, submitted_at, submitted_by
                from task_submission where cooperation = :cooperation and form = :form order by id desc""")
                .param("cooperation", cooperation.text())
                .param("form", formId)
                .query(SubmissionRows::submission)
                .list();
    }

    /** What an account filled in on a task; nothing when it recorded none. */
    Optional<Map<String, Object>> answers(String taskId, String account) {
        return jdbc
                .sql("select answers from task_submission where task = ? and submitted_by = ?")
                .params(taskId, account)
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .map(SubmissionRows::answers);
    }

    /** What was filled in last at another task of the same step, for the same municipality and task field, with all of it. */
    Optional<EarlierRound> before(WorkContext work) {
        MunicipalityCode municipality = work.municipality();
        return jdbc.sql(
                        """
                select s.task, s.answers, s.effective, s.submitted_at from task_submission s join task t on t.id = s.task
                where s.cooperation = :cooperation and s.form = :form and t.step = :step and s.task <> :task
                    and coalesce(s.municipality, '') = :municipality and coalesce(s.task_field, '') = :taskField
                order by s.id desc limit 1""")
                .param("cooperation", work.cooperation().text())
                .param("form", work.formId())
                .param("step", work.step())
                .param("task", work.taskId())
                .param("municipality", municipality == null ? "" : municipality.text())
                .param("taskField", work.taskField() == null ? "" : work.taskField())
                .query((row, index) -> new EarlierRound(
                        row.getString("task"),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                        answers(row.getString("answers"))))
                .optional();
    }

    private static Submission submission(ResultSet row, int index) throws SQLException {
        String municipality = row.getString("municipality");
        return new Submission(
                row.getString("form"),
                municipality == null ? null : new MunicipalityCode(municipality),
                row.getString("task_field"),
                answers(row.getString("answers")),
                EffectiveDate.parse(row.getString("effective")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("submitted_by"));
    }

    /** @throws InvalidInput when the answers together are too long to keep */
    static String json(Map<String, ?> answers) {
        String json = JSON.writeValueAsString(answers);
        if (json.length() > LONGEST) {
            throw InvalidInput.of("answers", "inbox.tooMuch", LONGEST);
        }
        return json;
    }

    /** Answers as they are kept. */
    static Map<String, Object> answers(String kept) {
        return JSON.readValue(kept, BY_FIELD);
    }

    /** Words of choices as they are kept; null where there were none. */
    static OfferedWords offered(@Nullable String kept) {
        return kept == null ? OfferedWords.NONE : new OfferedWords(JSON.readValue(kept, OFFERED));
    }
}

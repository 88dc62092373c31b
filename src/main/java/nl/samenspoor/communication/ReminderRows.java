package nl.samenspoor.communication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoor.consultation.WorksCouncilAsked;
import nl.samenspoor.consultation.WorksCouncilNoLongerAsked;
import nl.samenspoor.cooperation.PartnerLeft;
import nl.samenspoor.cooperation.TaskFieldLeft;
import nl.samenspoor.inbox.DueTasks;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.spi.Reach;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.settlement.CollegesAsked;
import nl.samenspoor.settlement.CollegesNoLongerAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of reminders and notices. Rows are added; a notice only becomes read. */
@Repository
class ReminderRows {

    /** A task and a last day it had or has. */
    record Event(String task, LocalDate due) {}

    static final String REMINDER =
            "r.task, r.kind, r.due, r.cooperation, r.step, r.municipality, r.task_field, r.deviation,"
                    + " r.advice_request, r.course_event, r.about, r.created_at";

    private static final String OWN =
            " from notice n join reminder r on r.id = n.reminder where n.account = :account and ";

    private static final String ASKED = " and (deviation is not null or advice_request is not null)";

    private final JdbcClient jdbc;
    private final Reach reach;
    private final Clock clock;

    ReminderRows(JdbcClient jdbc, Reach reach, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.clock = clock;
    }

    /** What was told about tasks, in one statement; without what was told of another last day. */
    Map<Event, Set<ReminderKind>> told(Collection<String> tasks) {
        Map<Event, Set<ReminderKind>> told = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("select task, due, kind from reminder where task in (:tasks)")
                    .param("tasks", tasks)
                    .query((RowCallbackHandler) row -> told.computeIfAbsent(
                                    new Event(row.getString("task"), row.getObject("due", LocalDate.class)),
                                    event -> EnumSet.noneOf(ReminderKind.class))
                            .add(ReminderKind.of(row.getString("kind"))));
        }
        return told;
    }

    /** @return its id */
    long add(OpenTask task, LocalDate due, ReminderKind kind) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        MunicipalityCode municipality = task.municipality();
        jdbc.sql("insert into reminder (task, kind, due, cooperation, step, municipality, task_field, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        task.id(),
                        kind.key(),
                        due,
                        task.cooperation().text(),
                        task.step(),
                        municipality == null ? null : municipality.text(),
                        task.taskField(),
                        OffsetDateTime.now(clock))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** @return its id */
    long add(CollegesAsked asked, MunicipalityCode college, ReminderKind kind) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into reminder (kind, cooperation, step, municipality, deviation, about, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        kind.key(),
                        asked.cooperation().text(),
                        "settlement.kind." + asked.kind().key(),
                        college.text(),
                        asked.number(),
                        asked.about(),
                        OffsetDateTime.now(clock))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** @return its id */
    long add(WorksCouncilAsked asked, ReminderKind kind) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into reminder (kind, cooperation, step, municipality, advice_request, about, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        kind.key(),
                        asked.cooperation().text(),
                        "consultation.form.advice",
                        asked.municipality().text(),
                        asked.request(),
                        oneLine(asked.subject()),
                        OffsetDateTime.now(clock))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** @return its id */
    long add(TaskFieldLeft news, ReminderKind kind) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into reminder (kind, cooperation, step, municipality, task_field, course_event, about,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        kind.key(),
                        news.cooperation().text(),
                        "cooperation.fields.title",
                        news.left().text(),
                        news.taskField(),
                        news.event(),
                        news.name(),
                        OffsetDateTime.now(clock))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** @return its id */
    long add(PartnerLeft news, ReminderKind kind) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into reminder (kind, cooperation, step, municipality, course_event, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        kind.key(),
                        news.cooperation().text(),
                        "communication.withdrawal",
                        news.left().text(),
                        news.event(),
                        OffsetDateTime.now(clock))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** The words as far as a notice has room for them. */
    private static String oneLine(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= PlainText.SHORT) {
            return line;
        }
        int end = PlainText.SHORT - 1;
        // Half a character is kept by no database.
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** @return its id */
    long tell(long reminder, String account) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into notice (reminder, account) values (?, ?)")
                .params(reminder, account)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    List<Notice> of(Actor actor, boolean unreadOnly, int size, long skip) {
        Reach.Condition visible = visible(actor);
        return jdbc.sql("select n.id, n.read_at, " + REMINDER + OWN + visible.sql()
                        + (unreadOnly ? " and n.read_at is null" : "") + " order by n.id desc limit :size offset :skip")
                .params(visible.parameters())
                .param("account", actor.account())
                .param("size", size)
                .param("skip", skip)
                .query(ReminderRows::notice)
                .list();
    }

    /** What the actor was asked beside tasks, read or not; also what was answered since. */
    List<Reminder> asked(Actor actor) {
        Reach.Condition visible = visible(actor);
        return jdbc.sql("select " + REMINDER + OWN + visible.sql() + ASKED)
                .params(visible.parameters())
                .param("account", actor.account())
                .query((row, index) -> reminder(row))
                .list();
    }

    long count(Actor actor, boolean unreadOnly) {
        Reach.Condition visible = visible(actor);
        return jdbc.sql("select count(*)" + OWN + visible.sql() + (unreadOnly ? " and n.read_at is null" : ""))
                .params(visible.parameters())
                .param("account", actor.account())
                .query(Long.class)
                .single();
    }

    /** Of what the actor sees, and of the tasks of a seat of his: a body may be asked for one thing and see nothing else. */
    private Reach.Condition visible(Actor actor) {
        Reach.Condition seen = reach.visible(actor, "r.cooperation");
        Reach.Condition own = DueTasks.ofOwnSeat(actor, "r.task");
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.putAll(own.parameters());
        return new Reach.Condition("(" + seen.sql() + " or " + own.sql() + ")", parameters);
    }

    /** @return whether the account has this notice */
    boolean has(String account, long notice) {
        return jdbc.sql("select count(*) from notice where id = ? and account = ?")
                        .params(notice, account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Marks as read what is not; what was read stays as it was. */
    void read(String account, @Nullable Long notice) {
        jdbc.sql("update notice set read_at = :now where account = :account and read_at is null"
                        + (notice == null ? "" : " and id = :id"))
                .param("now", OffsetDateTime.now(clock))
                .param("account", account)
                .param("id", notice)
                .update();
    }

    /** Marks as read, for everybody, what asked these colleges; what was read stays as it was. */
    void read(CollegesNoLongerAsked done) {
        if (!done.colleges().isEmpty()) {
            jdbc.sql("update notice set read_at = :now where read_at is null and reminder in (select id from"
                            + " reminder where cooperation = :cooperation and deviation = :number and municipality"
                            + " in (:colleges))")
                    .param("now", OffsetDateTime.now(clock))
                    .param("cooperation", done.cooperation().text())
                    .param("number", done.number())
                    .param(
                            "colleges",
                            done.colleges().stream().map(MunicipalityCode::text).toList())
                    .update();
        }
    }

    /** Marks as read, for everybody, what asked this works council; what was read stays as it was. */
    void read(WorksCouncilNoLongerAsked done) {
        jdbc.sql("update notice set read_at = :now where read_at is null and reminder in (select id from reminder"
                        + " where cooperation = :cooperation and advice_request is not null"
                        + " and municipality = :municipality)")
                .param("now", OffsetDateTime.now(clock))
                .param("cooperation", done.cooperation().text())
                .param("municipality", done.municipality().text())
                .update();
    }

    /** Marks as read, for everybody, what the bodies of this municipality were asked beside tasks; the rest stays as it was. */
    void readAsked(CooperationId cooperation, MunicipalityCode municipality) {
        jdbc.sql("update notice set read_at = :now where read_at is null and reminder in (select id from reminder"
                        + " where cooperation = :cooperation and municipality = :municipality" + ASKED + ")")
                .param("now", OffsetDateTime.now(clock))
                .param("cooperation", cooperation.text())
                .param("municipality", municipality.text())
                .update();
    }

    static Reminder reminder(ResultSet row) throws SQLException {
        String municipality = row.getString("municipality");
        return new Reminder(
                row.getString("task"),
                ReminderKind.of(row.getString("kind")),
                row.getObject("due", LocalDate.class),
                new CooperationId(row.getString("cooperation")),
                row.getString("step"),
                municipality == null ? null : new MunicipalityCode(municipality),
                row.getString("task_field"),
                beside(row));
    }

    private static Reminder.@Nullable Beside beside(ResultSet row) throws SQLException {
        String about = row.getString("about");
        if (row.getString("course_event") != null) {
            return about == null ? new Reminder.Withdrawal() : new Reminder.Field(row.getString("task_field"), about);
        }
        if (about == null) {
            return null;
        }
        Long request = row.getObject("advice_request", Long.class);
        return request == null
                ? new Reminder.Question(row.getInt("deviation"), about)
                : new Reminder.Advice(request, about);
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getLong("id"),
                reminder(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}

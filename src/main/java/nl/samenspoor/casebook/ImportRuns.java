package nl.samenspoor.casebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of table casebook_run. Work lives as long as a node says so ({@link #beat}); of what nobody said so for half a
 * minute the node is gone, and with it everything it had not finished. Ending is asked of work that still counts as
 * alive only, so that what was called broken off is never imported afterwards.
 */
@Repository
class ImportRuns {

    /** Longer than any pause of a node that is alive. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    /** For so long a file is at hand that was not imported. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int SHOWN = 5;
    private static final String COLUMNS = "id, dry_run, file_name, content is not null as kept, state, stage,"
            + " steps_done, steps_all, asked_at, ended_at, cooperation, outcome";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether it is new; false when the form with this token was sent before */
    boolean add(Actor actor, String id, boolean dryRun, @Nullable String fileName, String content) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            return jdbc.sql("insert into casebook_run (id, account, dry_run, file_name, content, state, stage,"
                                    + " steps_done, steps_all, asked_at, beat_at) values (?, ?, ?, ?, ?,"
                                    + " 'waiting', 'waiting', 0, 0, ?, ?)")
                            .params(id, actor.account(), dryRun, fileName, content, now, now)
                            .update()
                    > 0;
        } catch (DuplicateKeyException sentTwice) {
            return false;
        }
    }

    /**
     * Throws the files away that are kept no longer, of every account; also of work whose node is gone and that nobody looked
     * at since. That they were tried, and what came of it, stays.
     */
    void forget() {
        OffsetDateTime before = OffsetDateTime.now(clock).minus(KEPT);
        jdbc.sql("update casebook_run set content = null where content is not null and coalesce(ended_at, beat_at) < ?")
                .param(before)
                .update();
    }

    /** Only who asked for it finds it. */
    Optional<ImportRun> find(Actor actor, String id) {
        breakOffSilent(actor);
        return jdbc.sql("select " + COLUMNS + " from casebook_run where id = ? and account = ?")
                .params(id, actor.account())
                .query((row, index) -> run(row))
                .optional();
    }

    /** What was last tried or imported or is at work, newest first. */
    List<ImportRun> recent(Actor actor) {
        breakOffSilent(actor);
        return jdbc.sql("select " + COLUMNS + " from casebook_run where account = ?"
                        + " order by asked_at desc, id limit ?")
                .params(actor.account(), SHOWN)
                .query((row, index) -> run(row))
                .list();
    }

    /** The text of the file, while it is kept. */
    Optional<String> content(Actor actor, String id) {
        return jdbc.sql("select content from casebook_run where id = ? and account = ? and content is not null")
                .params(id, actor.account())
                .query((row, index) -> row.getString("content"))
                .optional();
    }

    private void breakOffSilent(Actor actor) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update casebook_run set state = 'broken_off', ended_at = ?"
                        + " where account = ? and ended_at is null and beat_at < ?")
                .params(now, actor.account(), now.minus(SILENCE))
                .update();
    }

    /** @return whether it still waited */
    boolean begin(String id) {
        return jdbc.sql("update casebook_run set state = 'running', stage = ? where id = ? and state = 'waiting'")
                        .params(ImportStage.CHECKING.key(), id)
                        .update()
                > 0;
    }

    void beat(String id, ImportStage stage, int done, int all) {
        jdbc.sql("update casebook_run set stage = ?, steps_done = ?, steps_all = ?, beat_at = ?"
                        + " where id = ? and ended_at is null")
                .params(stage.key(), done, all, OffsetDateTime.now(clock), id)
                .update();
    }

    /** @return whether it still counted as alive */
    boolean end(String id, ImportState state, @Nullable CooperationId cooperation, @Nullable ImportOutcome outcome) {
        boolean keep = state != ImportState.DONE || cooperation == null;
        return jdbc.sql("update casebook_run set state = ?, ended_at = ?, cooperation = ?, outcome = ?"
                                + (keep ? "" : ", content = null")
                                + " where id = ? and ended_at is null")
                        .params(
                                state.key(),
                                OffsetDateTime.now(clock),
                                cooperation == null ? null : cooperation.text(),
                                outcome == null ? null : JSON.writeValueAsString(outcome.with(KeptArguments::written)),
                                id)
                        .update()
                > 0;
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        String cooperation = row.getString("cooperation");
        String outcome = row.getString("outcome");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportRun(
                row.getString("id"),
                row.getBoolean("dry_run"),
                row.getString("file_name"),
                row.getBoolean("kept"),
                ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                ImportStage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                row.getInt("steps_done"),
                row.getInt("steps_all"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                cooperation == null ? null : new CooperationId(cooperation),
                outcome == null
                        ? null
                        : JSON.readValue(outcome, ImportOutcome.class).with(KeptArguments::read));
    }
}

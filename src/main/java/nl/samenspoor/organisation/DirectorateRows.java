package nl.samenspoor.organisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Adds and reads versions of the choice who leads. There is no way to change one. */
@Repository
class DirectorateRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DirectorateRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int version(CooperationId cooperation) {
        return jdbc.sql("select coalesce(max(version), 0) from directorate_choice where cooperation = ?")
                .param(cooperation.text())
                .query(Integer.class)
                .single();
    }

    void add(Actor actor, ChooseDirectorate command) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into directorate_choice (cooperation, version, chosen, in_words, reason, fixed_for_years, source,"
                                + " effective, effective_sort, recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.cooperation().text(),
                        command.seen() + 1,
                        command.chosen(),
                        command.inWords(),
                        command.reason(),
                        command.fixedForYears(),
                        command.source(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        command.options().forEach(option -> jdbc.sql(
                        "insert into directorate_option (directorate_choice, number, model, words, nickname, pros, cons,"
                                + " risk) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        option.number(),
                        option.model().key(),
                        option.text(),
                        option.nickname(),
                        lines(option.pros()),
                        lines(option.cons()),
                        option.risk())
                .update());
    }

    private static @Nullable String lines(List<String> arguments) {
        return arguments.isEmpty() ? null : String.join("\n", arguments);
    }

    /** The newest first. Two statements, however many versions. */
    List<Directorate> of(CooperationId cooperation) {
        Map<Long, List<DirectorateOption>> options = new HashMap<>();
        jdbc.sql("select o.* from directorate_option o join directorate_choice c on c.id = o.directorate_choice"
                        + " where c.cooperation = ? order by o.directorate_choice, o.number")
                .param(cooperation.text())
                .query((row, index) -> options.computeIfAbsent(
                                row.getLong("directorate_choice"), id -> new ArrayList<>())
                        .add(new DirectorateOption(
                                row.getInt("number"),
                                DirectorateModel.of("model", row.getString("model")),
                                row.getString("words"),
                                row.getString("nickname"),
                                arguments(row.getString("pros")),
                                arguments(row.getString("cons")),
                                row.getString("risk"))))
                .list();
        return jdbc.sql("select * from directorate_choice where cooperation = ? order by version desc")
                .param(cooperation.text())
                .query((row, index) -> new Directorate(
                        row.getInt("version"),
                        options.getOrDefault(row.getLong("id"), List.of()),
                        row.getObject("chosen", Integer.class),
                        row.getString("in_words"),
                        row.getString("reason"),
                        row.getObject("fixed_for_years", Integer.class),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getString("source"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("recorded_by")))
                .list();
    }

    private static List<String> arguments(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().toList();
    }
}

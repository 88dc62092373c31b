package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.Optional;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of table form_drop: a form failed, and the process has yet to fall back. */
@Repository
class DropRows {

    /** Why the form failed, when the next one is looked at again, who recorded it, and what else is known. */
    record Drop(
            String why,
            @Nullable LocalDate reviewOn,
            EffectiveDate effective,
            Particulars particulars,
            String recordedBy) {}

    private final JdbcClient jdbc;

    DropRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(CooperationId id, Drop drop) {
        take(id);
        Particulars more = drop.particulars();
        jdbc.sql(
                        "insert into form_drop (cooperation_id, why, review_on, effective, effective_sort, actors, what, consequence,"
                                + " irreversible, source, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.text(),
                        drop.why(),
                        drop.reviewOn(),
                        drop.effective().toEdtf(),
                        drop.effective().earliest(),
                        Stored.lines(more.actors()),
                        more.what(),
                        more.consequence(),
                        more.irreversible(),
                        more.source(),
                        drop.recordedBy())
                .update();
    }

    Optional<Drop> take(CooperationId id) {
        Optional<Drop> drop = jdbc.sql("select * from form_drop where cooperation_id = ?")
                .param(id.text())
                .query((row, index) -> new Drop(
                        row.getString("why"),
                        Stored.day(row, "review_on"),
                        Stored.date(row, "effective"),
                        new Particulars(
                                Stored.lines(row.getString("actors")),
                                row.getString("what"),
                                row.getString("consequence"),
                                Stored.flag(row, "irreversible"),
                                row.getString("source")),
                        row.getString("recorded_by")))
                .optional();
        jdbc.sql("delete from form_drop where cooperation_id = ?")
                .param(id.text())
                .update();
        return drop;
    }
}

package nl.samenspoor.consultation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.agreement.Arrangement;
import nl.samenspoor.agreement.Arrangements;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.LegalForm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds and reads what is known of social plans. There is no way to change it; the newest counts. */
@Repository
public class SocialPlans {

    private final JdbcClient jdbc;
    private final Arrangements arrangements;
    private final Clock clock;

    SocialPlans(JdbcClient jdbc, Arrangements arrangements, Clock clock) {
        this.jdbc = jdbc;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    void add(Actor actor, RecordSocialPlan command, @Nullable String reason) {
        jdbc.sql("insert into social_plan (cooperation, agreed, reason, source, effective, effective_sort, recorded_at,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        command.cooperation().text(),
                        command.agreed(),
                        reason,
                        command.telling().source(),
                        command.on().toEdtf(),
                        command.on().earliest(),
                        OffsetDateTime.now(clock),
                        actor.account())
                .update();
    }

    /** All that was recorded, the newest first. The caller checks who may see the cooperation. */
    public List<SocialPlan> of(CooperationId cooperation) {
        return jdbc.sql("select * from social_plan where cooperation = ? order by id desc")
                .param(cooperation.text())
                .query((row, index) -> new SocialPlan(
                        row.getBoolean("agreed"),
                        row.getString("reason"),
                        EffectiveDate.parse(row.getString("effective")),
                        row.getString("source")))
                .list();
    }

    /** What counts now. */
    public Optional<SocialPlan> latest(CooperationId cooperation) {
        return of(cooperation).stream().findFirst();
    }

    /** Whether staff get another employer under the arrangement on record, so that a plan or a reason is asked for. */
    public boolean asked(CooperationId cooperation) {
        return need(cooperation) == PlanNeed.ASKED;
    }

    /** The same, with that it is not known while no legal form is on record. */
    public PlanNeed need(CooperationId cooperation) {
        return arrangements.of(cooperation).stream()
                .findFirst()
                .map(Arrangement::legalForm)
                .filter(form -> form != LegalForm.UNKNOWN)
                .map(form -> form.movesStaff() ? PlanNeed.ASKED : PlanNeed.NOT_ASKED)
                .orElse(PlanNeed.NOT_KNOWN);
    }
}

package nl.samenspoor.cooperation;

import java.math.BigDecimal;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records business cases of task fields. Every draft is a version of its own; the earlier ones stay. */
@Component
public class DraftingBusinessCases {

    private static final long MOST_CENTS = 10_000_000_000_000_000L;
    private static final BigDecimal MOST_FTE = BigDecimal.valueOf(100_000);

    private final Steering steering;
    private final TaskFieldRows fields;
    private final PartnerRows partners;
    private final BusinessCaseRows rows;

    DraftingBusinessCases(Steering steering, TaskFieldRows fields, PartnerRows partners, BusinessCaseRows rows) {
        this.steering = steering;
        this.fields = fields;
        this.partners = partners;
        this.rows = rows;
    }

    /**
     * What the municipalities pay need not add up to the cost: the difference is shown, not refused.
     *
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput on {@code summary} when it is missing, on {@code contributions} for a municipality that is no
     *                      partner, and on any field that is not possible
     * @throws Conflict     when the cooperation has ended, the field was stopped, or somebody else recorded a version since
     */
    @UseCase
    public void draft(Actor actor, CooperationId id, DraftBusinessCase command) {
        steering.byLeader(actor, id, command.effective());
        TaskField field = fields.require(id, command.taskField());
        DraftBusinessCase checked = checked(field, command, partners.active(id));
        if (field.state() == TaskFieldState.STOPPED) {
            throw new Conflict("cooperation.fieldStopped", field.name());
        }
        int latest = rows.version(field.id());
        if (command.seen() != null && command.seen() != latest) {
            throw new Conflict("cooperation.businessCaseAtOnce");
        }
        try {
            rows.add(actor, id, latest + 1, checked);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("cooperation.businessCaseAtOnce");
        }
    }

    private static DraftBusinessCase checked(
            TaskField field, DraftBusinessCase command, List<MunicipalityCode> partners) {
        requireCents("costPerYear", command.costPerYear());
        command.contributions().forEach((code, cents) -> {
            if (!partners.contains(code)) {
                throw InvalidInput.of("contributions", "cooperation.contributionOfNoPartner", code.text());
            }
            requireCents("contributions", cents);
        });
        BigDecimal fte = command.fte();
        if (fte != null
                && (fte.signum() < 0
                        || fte.compareTo(MOST_FTE) > 0
                        || fte.stripTrailingZeros().scale() > 2)) {
            throw InvalidInput.of("fte", "cooperation.fte");
        }
        return new DraftBusinessCase(
                command.taskField(),
                command.kind() == null ? field.kind() : command.kind(),
                PlainText.required("summary", command.summary(), PlainText.LONG),
                PlainText.optional("servicePackage", command.servicePackage(), PlainText.LONG),
                PlainText.optional("workProcesses", command.workProcesses(), PlainText.LONG),
                PlainText.optional("performance", command.performance(), PlainText.LONG),
                PlainText.optional("costs", command.costs(), PlainText.LONG),
                command.costPerYear(),
                fte,
                command.contributions(),
                command.effective(),
                PlainText.optional("source", command.source(), 2_000),
                command.seen());
    }

    private static void requireCents(String field, @Nullable Long cents) {
        if (cents != null && (cents < 0 || cents > MOST_CENTS)) {
            throw InvalidInput.of(field, "web.euros.range");
        }
    }
}

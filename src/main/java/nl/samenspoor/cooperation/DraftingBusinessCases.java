package nl.samenspoor.cooperation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.RecordedText;
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
    private final Clock clock;

    DraftingBusinessCases(
            Steering steering, TaskFieldRows fields, PartnerRows partners, BusinessCaseRows rows, Clock clock) {
        this.steering = steering;
        this.fields = fields;
        this.partners = partners;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Looks at a version without recording it; whether the actor may is not asked.
     *
     * @throws InvalidInput on every field that is not possible, as {@link #draft} would
     */
    public void foresee(CooperationId id, DraftBusinessCase command) {
        checked(fields.require(id, command.taskField()), command, partners.active(id));
    }

    /**
     * What the municipalities pay need not add up to the cost: the difference is shown, not refused. Who saw the newest version
     * and sends it back as it was, with no other day than its own or today, makes no new one.
     *
     * @return whether a version was recorded
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws InvalidInput on {@code summary} when it is missing, on {@code contributions} for a municipality that is no
     *                      partner, and on every field that is not possible
     * @throws Conflict     when the cooperation has ended, the field was stopped, or somebody else recorded a version since
     */
    @UseCase
    public boolean draft(Actor actor, CooperationId id, DraftBusinessCase command) {
        steering.byLeader(actor, id, command.effective());
        TaskField field = fields.require(id, command.taskField());
        DraftBusinessCase checked = checked(field, command, partners.active(id));
        if (field.state() == TaskFieldState.STOPPED) {
            throw new Conflict("cooperation.fieldStopped", new RecordedText(field.name()));
        }
        int latest = rows.version(field.id());
        if (command.seen() != null && command.seen() != latest) {
            throw new Conflict("cooperation.businessCaseAtOnce");
        }
        if (command.seen() != null && unchanged(field, checked)) {
            return false;
        }
        try {
            rows.add(actor, id, latest + 1, checked);
            return true;
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("cooperation.businessCaseAtOnce");
        }
    }

    private boolean unchanged(TaskField field, DraftBusinessCase sent) {
        return rows.of(field.cooperation()).getOrDefault(field.id(), List.of()).stream()
                .max(Comparator.comparingInt(BusinessCase::version))
                .filter(latest -> BusinessCaseFields.of(latest).equals(BusinessCaseFields.of(sent, field.kind()))
                        && latest.contributions().equals(sent.contributions())
                        && (sent.source() == null || sent.source().equals(latest.source()))
                        && (sent.effective().equals(latest.on())
                                || sent.effective().equals(EffectiveDate.on(LocalDate.now(clock)))))
                .isPresent();
    }

    private static DraftBusinessCase checked(
            TaskField field, DraftBusinessCase command, List<MunicipalityCode> partners) {
        Mistakes mistakes = new Mistakes();
        String summary = mistakes.in(() -> PlainText.required("summary", command.summary(), PlainText.LONG), "");
        String servicePackage =
                mistakes.in(() -> PlainText.optional("servicePackage", command.servicePackage(), PlainText.LONG));
        String workProcesses =
                mistakes.in(() -> PlainText.optional("workProcesses", command.workProcesses(), PlainText.LONG));
        String performance =
                mistakes.in(() -> PlainText.optional("performance", command.performance(), PlainText.LONG));
        String costs = mistakes.in(() -> PlainText.optional("costs", command.costs(), PlainText.LONG));
        mistakes.of(() -> requireCents("costPerYear", command.costPerYear()));
        BigDecimal fte = command.fte();
        if (fte != null
                && (fte.signum() < 0
                        || fte.compareTo(MOST_FTE) > 0
                        || fte.stripTrailingZeros().scale() > 2)) {
            mistakes.add(List.of(FieldProblem.of("fte", "cooperation.fte")));
        }
        command.contributions().forEach((code, cents) -> {
            if (!partners.contains(code)) {
                mistakes.add(
                        List.of(FieldProblem.of("contributions", "cooperation.contributionOfNoPartner", code.text())));
            }
            mistakes.of(() -> requireCents("contributions", cents));
        });
        String source = mistakes.in(() -> PlainText.optional("source", command.source(), 2_000));
        mistakes.refuse();
        return new DraftBusinessCase(
                command.taskField(),
                command.kind() == null ? field.kind() : command.kind(),
                summary,
                servicePackage,
                workProcesses,
                performance,
                costs,
                command.costPerYear(),
                fte,
                command.contributions(),
                command.effective(),
                source,
                command.seen());
    }

    private static void requireCents(String field, @Nullable Long cents) {
        if (cents != null && (cents < 0 || cents > MOST_CENTS)) {
            throw InvalidInput.of(field, "web.euros.range");
        }
    }
}

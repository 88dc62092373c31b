package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.HoldState;
import nl.samenspoor.inbox.spi.OpenSteps;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of the task that lays down the cost key. */
@Component
public class CostKeyForm extends NextStateForm<AgreeCostKey> {

    private final AgreeCostKeyWork work;
    private final CostKeys keys;

    CostKeyForm(AgreeCostKeyWork work, CostKeys keys, WorkForms forms, OpenSteps steps, HoldState hold, Clock clock) {
        super("agreeCostKey", Set.of(OvertakenWork.SEEN), forms, steps, hold, clock);
        this.work = work;
        this.keys = keys;
    }

    /** When the key was agreed that stands in the form because the newest was rejected; null when the newest stands there. */
    public @Nullable EffectiveDate keptAfterRejection(CooperationId cooperation) {
        return work.keptAfterRejection(cooperation).map(CostKey::effective).orElse(null);
    }

    @Override
    public int newest(CooperationId cooperation) {
        return keys.newest(cooperation);
    }

    @Override
    Map<String, Object> standing(CooperationId cooperation) {
        return work.currentValues(context(cooperation));
    }

    @Override
    Answers checked(CooperationId cooperation, WorkForms.Looked looked) {
        if (!looked.problems().isEmpty()) {
            throw new InvalidInput(looked.problems());
        }
        return looked.answers();
    }

    @Override
    AgreeCostKey command(CooperationId cooperation, Answers answers, int seen) {
        return work.command(cooperation, answers, seen);
    }

    @Override
    Optional<OvertakenWork> since(CooperationId cooperation, Answers answers, int seen) {
        Map<String, Object> filled = new LinkedHashMap<>(answers.asMap());
        filled.put(OvertakenWork.SEEN, Integer.toString(seen));
        return work.overtaken(context(cooperation), Answers.of(filled));
    }
}

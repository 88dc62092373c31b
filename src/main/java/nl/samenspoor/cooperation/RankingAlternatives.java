package nl.samenspoor.cooperation;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Ranking. */
@Component
public class RankingAlternatives {

    public void rank(Actor actor, CooperationId id, RankAlternatives command) {
        throw new UnsupportedOperationException();
    }
}

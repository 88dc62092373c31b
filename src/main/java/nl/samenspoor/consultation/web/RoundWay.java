package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.AskedBodies;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.Crumb;
import org.springframework.stereotype.Component;

/** The way back from pages on who is heard. */
@Component
class RoundWay {

    private final AskedBodies bodies;
    private final Parties parties;

    RoundWay(AskedBodies bodies, Parties parties) {
        this.bodies = bodies;
        this.parties = parties;
    }

    /** To the cooperation, for those who see it. */
    List<Crumb> to(Actor actor, CooperationId cooperation) {
        return bodies.seesAll(actor, cooperation)
                ? List.of(new Crumb("/cooperations/" + cooperation, parties.cooperation(cooperation)))
                : List.of();
    }
}

package nl.samenspoor.gate;

import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.stereotype.Component;

/** Puts a dossier together. */
@Component
public class PreparingDossiers {

    public void prepare(Actor actor, CooperationId cooperation, PrepareDossier command) {
        throw new UnsupportedOperationException();
    }
}

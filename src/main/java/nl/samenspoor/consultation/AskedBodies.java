package nl.samenspoor.consultation;

import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.springframework.stereotype.Component;

/**
 * Who takes part in rounds of views. A municipality that joins is no partner yet: its council and college see the rounds on
 * its joining and do their part in them; the rest of the cooperation does not exist for them.
 */
@Component
public class AskedBodies {

    private final ViewRoundRows rows;
    private final Visibility visibility;

    AskedBodies(ViewRoundRows rows, Visibility visibility) {
        this.rows = rows;
        this.visibility = visibility;
    }

    /**
     * @throws NotFound   when the actor neither sees the cooperation nor acts for this body of a municipality that joins
     * @throws NotAllowed when he sees it but does not act for that body
     */
    public void require(Actor actor, CooperationId cooperation, MunicipalityCode municipality, Body body) {
        require(actor, Right.workOf(body), cooperation, municipality, body);
    }

    /**
     * The same for what a council does beside its work.
     *
     * @throws NotFound   as the other
     * @throws NotAllowed when he sees it but does not have this right for that council
     */
    public void require(Actor actor, Right right, CooperationId cooperation, MunicipalityCode municipality) {
        require(actor, right, cooperation, municipality, Body.COUNCIL);
    }

    private void require(
            Actor actor, Right right, CooperationId cooperation, MunicipalityCode municipality, Body body) {
        boolean joins =
                Permissions.mayFor(actor, right, municipality, body) && rows.asksToJoin(cooperation, municipality);
        if (!joins) {
            visibility.requireFor(actor, right, cooperation, municipality, body);
        }
    }

    /** Whether the actor sees the cooperation as a whole. */
    public boolean seesAll(Actor actor, CooperationId cooperation) {
        try {
            visibility.requireVisible(actor, cooperation);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    /**
     * The rounds the actor may read, the newest first.
     *
     * @throws NotFound when he neither sees the cooperation nor is asked about joining it
     */
    public List<ViewRound> rounds(Actor actor, CooperationId cooperation) {
        List<ViewRound> all =
                rows.of(cooperation).stream().map(ViewRoundRows.Row::round).toList();
        if (seesAll(actor, cooperation)) {
            return all;
        }
        List<ViewRound> asked =
                all.stream().filter(round -> isAsked(actor, round)).toList();
        if (asked.isEmpty()) {
            throw new NotFound("cooperation.none");
        }
        return asked;
    }

    /**
     * One of them.
     *
     * @throws NotFound also when there is such a round and he may not read it
     */
    public ViewRound round(Actor actor, CooperationId cooperation, int number) {
        return rounds(actor, cooperation).stream()
                .filter(round -> round.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("consultation.noRound"));
    }

    /** @throws NotFound when the actor may not read this round */
    void requireReads(Actor actor, CooperationId cooperation, ViewRound round) {
        if (!isAsked(actor, round) && !seesAll(actor, cooperation)) {
            throw new NotFound("consultation.noRound");
        }
    }

    private static boolean isAsked(Actor actor, ViewRound round) {
        MunicipalityCode joining = round.joining();
        return joining != null && actsFor(actor, joining);
    }

    private static boolean actsFor(Actor actor, MunicipalityCode municipality) {
        return Permissions.mayFor(actor, Right.RECORD_FOR_COUNCIL, municipality)
                || Permissions.mayFor(actor, Right.DECIDE_FOR_COLLEGE, municipality);
    }
}

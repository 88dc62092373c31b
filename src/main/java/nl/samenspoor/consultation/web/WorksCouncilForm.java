package nl.samenspoor.consultation.web;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoor.consultation.WorksCouncil;
import nl.samenspoor.consultation.WorksCouncils;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;

/** What leader and colleges tell of the works council of a municipality. */
abstract class WorksCouncilForm implements HearingForm {

    final Questions questions;
    private final WorksCouncils councils;
    private final Visibility visibility;

    WorksCouncilForm(WorksCouncils councils, Visibility visibility, Questions questions) {
        this.councils = councils;
        this.visibility = visibility;
        this.questions = questions;
    }

    /** Whether this can be told of this works council as it stands. */
    abstract boolean concerns(WorksCouncil council);

    @Override
    public final String list() {
        return "works-councils";
    }

    @Override
    public final boolean offered(Actor actor, CooperationId cooperation) {
        return !mine(actor, cooperation).isEmpty();
    }

    @Override
    public final boolean entitled(Actor actor, CooperationId cooperation) {
        return reached(actor, cooperation).findAny().isPresent();
    }

    /** The works councils that the actor may tell this of. */
    final Question worksCouncil(Actor actor, CooperationId cooperation) {
        return questions.municipality("consultation.works.of", mine(actor, cooperation));
    }

    private List<MunicipalityCode> mine(Actor actor, CooperationId cooperation) {
        return reached(actor, cooperation)
                .filter(this::concerns)
                .map(WorksCouncil::municipality)
                .toList();
    }

    /** Those the actor may tell anything of. */
    private Stream<WorksCouncil> reached(Actor actor, CooperationId cooperation) {
        boolean anywhere = visibility.may(actor, Right.CONSULT_WORKS_COUNCIL, cooperation);
        return councils.of(cooperation).stream()
                .filter(council ->
                        anywhere || Permissions.mayFor(actor, Right.CONSULT_WORKS_COUNCIL, council.municipality()));
    }
}

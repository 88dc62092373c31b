package nl.samenspoor.monitoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.gate.spi.DossierLine;
import nl.samenspoor.gate.spi.DossierPart;
import nl.samenspoor.gate.spi.Said;
import nl.samenspoor.inbox.Submissions;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.Phase;
import org.springframework.stereotype.Component;

/**
 * What the bodies weigh when they decide whether the cooperation goes on, at the fourth and fifth gate: of each subject
 * what its newest evaluation found and advised, and whether the goals are met (Speulman 2012, §2.4.3, §6.5).
 */
@Component
class EvaluationsInDossier implements DossierPart {

    private static final String FORM = "evaluate";
    private static final String GOALS_MET = "goalsMet";

    private final FollowUpRegister register;
    private final Submissions submissions;

    EvaluationsInDossier(FollowUpRegister register, Submissions submissions) {
        this.register = register;
        this.submissions = submissions;
    }

    @Override
    public String key() {
        return "evaluations";
    }

    @Override
    public int place() {
        return 25;
    }

    @Override
    public AtGate atGate() {
        return AtGate.ALONE;
    }

    @Override
    public List<DossierLine> lines(CooperationId cooperation, GateKey gate) {
        return gate.phase().number() < Phase.REALISATION.number()
                ? List.of()
                : Stream.concat(newest(cooperation), goalsMet(cooperation)).toList();
    }

    private Stream<DossierLine> newest(CooperationId cooperation) {
        Set<EvaluationSubject> seen = EnumSet.noneOf(EvaluationSubject.class);
        return register.evaluations(cooperation).stream()
                .filter(one -> seen.add(one.subject()))
                .map(EvaluationsInDossier::line);
    }

    private static DossierLine line(Evaluation one) {
        List<Said> values = new ArrayList<>();
        values.add(Said.date(one.effective()));
        values.add(Said.text(one.findings()));
        if (one.advice() != null) {
            values.add(Said.code("monitoring.dossier.advice", Said.text(one.advice())));
        }
        if (one.source() != null) {
            values.add(Said.code("monitoring.dossier.source", Said.text(one.source())));
        }
        String subject = one.subject().key();
        return new DossierLine(subject, Said.code("monitoring.subject." + subject), values);
    }

    /** As said last, and when. */
    private Stream<DossierLine> goalsMet(CooperationId cooperation) {
        return submissions.of(cooperation, FORM).stream()
                .filter(one -> one.answers().get(GOALS_MET) != null)
                .findFirst()
                .map(one -> DossierLine.of(
                        GOALS_MET,
                        Said.code("monitoring.dossier.goalsMet"),
                        Said.date(one.effective()),
                        Said.code("monitoring.dossier.goalsMet." + one.answers().get(GOALS_MET))))
                .stream();
    }
}

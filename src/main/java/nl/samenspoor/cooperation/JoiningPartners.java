package nl.samenspoor.cooperation;

import nl.samenspoor.cooperation.spi.CooperationProcess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Phase;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.municipality.Municipality;
import org.springframework.stereotype.Component;

/** A municipality joins while the cooperation is still being shaped. */
@Component
public class JoiningPartners {

    private final Steering steering;
    private final PartnerRows partners;
    private final Municipalities municipalities;
    private final Chronicle chronicle;
    private final CooperationProcess process;

    JoiningPartners(
            Steering steering,
            PartnerRows partners,
            Municipalities municipalities,
            Chronicle chronicle,
            CooperationProcess process) {
        this.steering = steering;
        this.partners = partners;
        this.municipalities = municipalities;
        this.chronicle = chronicle;
        this.process = process;
    }

    /**
     * Adds a partner; the process asks how to go on.
     *
     * @throws Conflict     in phase 3, which must be completed first, and from phase 4 on, when a new partner means an
     *                      extension (Speulman 2012, §2.4.4)
     * @throws InvalidInput when the municipality is unknown, has ended, or is a partner already
     */
    @UseCase
    public void join(Actor actor, CooperationId id, JoinPartner command) {
        Cooperation cooperation = steering.byLeader(actor, id, command.effective());
        MunicipalityCode joining = command.municipality();
        if (cooperation.phase() == Phase.IMPLEMENTATION) {
            throw new Conflict("cooperation.joinAfterImplementation");
        }
        if (cooperation.phase().number() >= Phase.REALISATION.number()) {
            throw new Conflict("cooperation.joinByExtension");
        }
        String reason = Chronicle.words("reason", command.reason());
        check(id, joining, command.effective());
        partners.add(id, joining, command.effective());
        String event = chronicle.keep(
                actor,
                Fact.of(
                                id,
                                DecisionPointKind.ACCESSION,
                                command.effective(),
                                Chronicle.sentence(
                                        chronicle.name(joining) + " doet mee aan het samenwerkingsverband", reason),
                                command.particulars())
                        .by(chronicle.name(joining))
                        .about(joining));
        process.partnersChanged(id, event);
    }

    private void check(CooperationId id, MunicipalityCode joining, EffectiveDate on) {
        Municipality municipality = municipalities
                .find(joining)
                .orElseThrow(() -> InvalidInput.of("municipality", "cooperation.unknownMunicipality", joining.text()));
        if (municipality.surelyEndedOn(on)) {
            throw InvalidInput.of("municipality", "cooperation.municipalityEnded", municipality.name());
        }
        if (partners.active(id).contains(joining)) {
            throw InvalidInput.of("municipality", "cooperation.samePartnerTwice", joining.text());
        }
    }
}

package nl.samenspoor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreeingServiceAgreements;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.Contractor;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.DraftArrangement;
import nl.samenspoor.agreement.DraftServiceAgreement;
import nl.samenspoor.agreement.DraftingArrangements;
import nl.samenspoor.agreement.Participants;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContent;
import nl.samenspoor.agreement.ServicePrice;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.DraftBusinessCase;
import nl.samenspoor.cooperation.Signal;
import nl.samenspoor.cooperation.SignalKind;
import nl.samenspoor.cooperation.SignalSource;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.cooperation.WithdrawPartner;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.decisionlog.DecisionPoints;
import nl.samenspoor.decisionlog.LoggedPoint;
import nl.samenspoor.decisionlog.VerifyingLogs;
import nl.samenspoor.gate.Choice;
import nl.samenspoor.gate.ConditionOwner;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.NoteOutcome;
import nl.samenspoor.gate.NotingOutcomes;
import nl.samenspoor.gate.RecordDecision;
import nl.samenspoor.gate.RecordingCollegeDecisions;
import nl.samenspoor.gate.RecordingCouncilDecisions;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.SetCondition;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.inbox.OpenTask;
import nl.samenspoor.inbox.SettingAsideTasks;
import nl.samenspoor.inbox.SettingAsideTasks.Ground;
import nl.samenspoor.inbox.Tasks;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.LegalForm;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Seat;
import nl.samenspoor.municipality.Municipality;
import nl.samenspoor.municipality.RegisterMunicipality;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import org.springframework.boot.test.context.TestComponent;

/** Plays a cooperation through its course, the way its people do, with everything that does not matter filled in. */
@TestComponent
public class Play {

    public static final MunicipalityCode AAMEER = new MunicipalityCode("GM9101");
    public static final MunicipalityCode BERGVELD = new MunicipalityCode("GM9102");
    public static final MunicipalityCode COEVERDAM = new MunicipalityCode("GM9103");
    public static final EffectiveDate TODAY = EffectiveDate.parse("2026-10-01");
    /** A day that is always ahead, for forms and holds that are to be looked at again. */
    public static final LocalDate REVIEW = LocalDate.parse("2099-01-31");

    public static final Actor LEADER = new Actor("leider", Set.of(Role.PROJECT_LEADER), Set.of(), false);
    private static final Actor SYSTEM = Actor.system("test");

    private final RegisteringMunicipalities municipalities;
    private final StartingCooperations starting;
    private final SettingAsideTasks settingAside;
    private final RecordingCouncilDecisions councils;
    private final RecordingCollegeDecisions colleges;
    private final NotingOutcomes noting;
    private final Tasks tasks;
    private final Cooperations cooperations;
    private final DecisionPoints log;
    private final VerifyingLogs verifying;
    private final DraftingArrangements drafting;
    private final AgreeingServiceAgreements agreeing;
    private final ServiceAgreements agreements;
    private final WithdrawingPartners withdrawing;

    Play(
            RegisteringMunicipalities municipalities,
            StartingCooperations starting,
            SettingAsideTasks settingAside,
            RecordingCouncilDecisions councils,
            RecordingCollegeDecisions colleges,
            NotingOutcomes noting,
            Tasks tasks,
            Cooperations cooperations,
            DecisionPoints log,
            VerifyingLogs verifying,
            DraftingArrangements drafting,
            AgreeingServiceAgreements agreeing,
            ServiceAgreements agreements,
            WithdrawingPartners withdrawing) {
        this.municipalities = municipalities;
        this.starting = starting;
        this.settingAside = settingAside;
        this.councils = councils;
        this.colleges = colleges;
        this.noting = noting;
        this.tasks = tasks;
        this.cooperations = cooperations;
        this.log = log;
        this.verifying = verifying;
        this.drafting = drafting;
        this.agreeing = agreeing;
        this.agreements = agreements;
        this.withdrawing = withdrawing;
    }

    public static Signal signal() {
        return new Signal(SignalSource.COLLEGE, SignalKind.COST_AND_VULNERABILITY, "De formatie is te klein.");
    }

    public CooperationId start(MunicipalityCode... partners) {
        return startNamed("Proefverband", partners);
    }

    /** A name of its own finds it among whatever else a database that tests share holds. */
    public CooperationId startNamed(String name, MunicipalityCode... partners) {
        return start(name, signal(), partners);
    }

    /** A scheme of the colleges, as proposed to the councils. */
    public void draftScheme(CooperationId id) {
        drafting.draft(
                LEADER,
                new DraftArrangement(
                        id,
                        LegalForm.PUBLIC_BODY,
                        "Regeling",
                        null,
                        null,
                        AgreementStatus.PROPOSED,
                        EffectiveDate.parse("2026-09-01"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Participants.COLLEGES));
    }

    /** A signed service agreement of Aameer with Bergveld; its id. */
    public long signedAgreement(CooperationId id) {
        return signedAgreement(id, AAMEER, "ict", "2026-01-01/2029-12-31");
    }

    /** A signed service agreement; its id. */
    public long signedAgreement(CooperationId id, MunicipalityCode client, String field, String term) {
        agreeing.draft(
                SYSTEM,
                new DraftServiceAgreement(
                        id,
                        field,
                        client,
                        ServiceContent.told("Rekencentrum", "Werkplekken.", EffectiveDate.parse(term), null),
                        ServiceAgreementState.SIGNED,
                        EffectiveDate.parse("2025-12-01"),
                        null));
        return agreements.file(id, field, client).orElseThrow().stand().id();
    }

    /** An agreement of Aameer that a partner agreed to carry out, under this name, and that nobody signed yet; its id. */
    public long agreedWith(CooperationId id, MunicipalityCode contractor, String name, String field) {
        agreeing.draft(
                SYSTEM,
                new DraftServiceAgreement(
                        id,
                        field,
                        AAMEER,
                        new ServiceContent(
                                new Contractor(Contractor.Kind.PARTNER, contractor, name),
                                "Werkplekken.",
                                EffectiveDate.parse("2027-01-01/2099-12-31"),
                                null,
                                ServicePrice.inWords("Naar gebruik."),
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                EffectiveDate.parse("2028"),
                                null,
                                null,
                                DetailChoice.UNKNOWN),
                        ServiceAgreementState.AGREED,
                        EffectiveDate.parse("2025-12-01"),
                        null));
        return agreements.file(id, field, AAMEER).orElseThrow().stand().id();
    }

    /** A partner goes its own way. */
    public void leaves(CooperationId id, MunicipalityCode partner) {
        withdrawing.withdraw(LEADER, id, new WithdrawPartner(partner, "Kiest anders.", TODAY, Particulars.NONE));
    }

    public CooperationId startWithoutSignal() {
        return start("Proefverband", null, AAMEER, BERGVELD);
    }

    private CooperationId start(String name, Signal signal, MunicipalityCode... partners) {
        register();
        return starting.start(
                LEADER,
                new StartCooperation(
                        name,
                        List.of(partners),
                        signal,
                        EffectiveDate.parse("2026-01-05"),
                        null,
                        true,
                        null,
                        Particulars.NONE));
    }

    public void register() {
        register(AAMEER, "Aameer");
        register(BERGVELD, "Bergveld");
        register(COEVERDAM, "Coeverdam");
    }

    /** Municipalities for a cooperation of many, with numbers from the first on. */
    public MunicipalityCode[] many(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> {
                    MunicipalityCode code = new MunicipalityCode("GM" + number);
                    register(code, "Veelgemeente " + number);
                    return code;
                })
                .toArray(MunicipalityCode[]::new);
    }

    private void register(MunicipalityCode code, String name) {
        municipalities.register(
                SYSTEM,
                new RegisterMunicipality(new Municipality(code, name, null, null, null, null), List.of(), List.of()));
    }

    /** Sets every open task of this step aside, as not recorded. */
    public void skip(CooperationId id, String step) {
        List<OpenTask> open = open(id, step);
        assertThat(open).as("open tasks %s among %s", step, steps(id)).isNotEmpty();
        open.forEach(task -> settingAside.setAside(SYSTEM, task.id(), Ground.NOT_RECORDED, "Niet van belang.", TODAY));
    }

    /** Sets all preparatory work aside until only decisions are left. */
    public void skipAll(CooperationId id) {
        settingAside.setAsideAll(SYSTEM, id, step -> true, Ground.NOT_RECORDED, "Niet van belang.", TODAY);
    }

    /** Goes through the phase and its gate with everybody agreeing; notes the outcome. */
    public void passGate(CooperationId id, GateKey gate) {
        passGate(id, gate, null);
    }

    public void passGate(CooperationId id, GateKey gate, Choice choice) {
        reachDecisions(id);
        for (int round = 0; round < 2 && open(id, "userTask_takeNoteOfOutcome").isEmpty(); round++) {
            decideAll(id, gate, DecisionOutcome.ADOPTED, choice);
        }
        note(id, gate);
    }

    /** Sets the phase's remaining work and the gate's preparation aside; decisions are now open. */
    public void reachDecisions(CooperationId id) {
        skipAll(id);
        assertThat(deciding(id)).as("decisions among %s", steps(id)).isNotEmpty();
    }

    /** Every body whose decision is awaited decides this. */
    public void decideAll(CooperationId id, GateKey gate, DecisionOutcome outcome, Choice choice) {
        deciding(id).forEach(task -> decide(id, gate, task.municipality(), task.body(), outcome, choice));
    }

    public void decide(
            CooperationId id,
            GateKey gate,
            MunicipalityCode municipality,
            Body body,
            DecisionOutcome outcome,
            Choice choice) {
        decide(id, gate, municipality, body, Vote.stated(outcome, null, null), choice, List.of());
    }

    /** The college of Aameer agrees at the first gate and asks for something. */
    public void asks(CooperationId id, SetCondition condition) {
        decide(
                id,
                GateKey.G1,
                AAMEER,
                Body.COLLEGE,
                Vote.stated(DecisionOutcome.ADOPTED, null, null),
                null,
                List.of(condition));
    }

    /** The college of Aameer agrees at gate 1, on the condition that the college of Bergveld answers this. */
    public void agreeOnAnAnswer(CooperationId id, String question) {
        SetCondition condition = new SetCondition(
                null, question, null, new ConditionOwner(Body.COLLEGE, BERGVELD), LocalDate.parse("2026-01-31"));
        Vote yes = Vote.stated(DecisionOutcome.ADOPTED, null, null);
        decide(id, GateKey.G1, AAMEER, Body.COLLEGE, yes, null, List.of(condition));
    }

    /** A case that lacks the staff and shares that do not add up to the cost, so that there is something to warn of. */
    public static DraftBusinessCase businessCase(String field, int version) {
        return new DraftBusinessCase(
                field,
                null,
                "Eén team.",
                "Werkplekken",
                null,
                null,
                null,
                10_000L,
                null,
                Map.of(AAMEER, 4_000L, BERGVELD, 5_000L),
                TODAY,
                null,
                version);
    }

    public void decide(
            CooperationId id,
            GateKey gate,
            MunicipalityCode municipality,
            Body body,
            Vote vote,
            Choice choice,
            List<SetCondition> conditions) {
        RecordDecision command =
                new RecordDecision(gate, municipality, TODAY, vote, null, conditions, choice, null, Particulars.NONE);
        if (body == Body.COUNCIL) {
            boolean refusal = gate == GateKey.G3 && vote.stated() == DecisionOutcome.REJECTED;
            if (refusal) {
                command = command.refusing(RefusalGround.GENERAL_INTEREST, "De lasten zijn te hoog.");
            }
            councils.record(of(municipality, Role.COUNCIL_CLERK), id, command);
        } else {
            colleges.record(of(municipality, Role.COLLEGE), id, command);
        }
    }

    public void note(CooperationId id, GateKey gate) {
        noting.note(LEADER, id, new NoteOutcome(gate, null, TODAY));
    }

    public static Actor of(MunicipalityCode municipality, Role role) {
        return new Actor(
                (role + "-" + municipality).toLowerCase(java.util.Locale.ROOT),
                Set.of(),
                Set.of(new Seat(municipality, role)),
                false);
    }

    /** Everything that is open. */
    public List<OpenTask> tasks(CooperationId id) {
        return tasks.of(id);
    }

    public List<OpenTask> open(CooperationId id, String step) {
        return tasks.of(id).stream().filter(task -> task.step().equals(step)).toList();
    }

    private List<OpenTask> deciding(CooperationId id) {
        return Stream.concat(
                        open(id, "userTask_recordCouncilDecision").stream(),
                        open(id, "userTask_recordCollegeDecision").stream())
                .toList();
    }

    /** Steps that are open now, each named once, in alphabetical order. */
    public List<String> steps(CooperationId id) {
        return tasks.of(id).stream().map(OpenTask::step).distinct().sorted().toList();
    }

    public CooperationSummary summary(CooperationId id) {
        return cooperations.summary(id);
    }

    public int phase(CooperationId id) {
        return summary(id).phase().number();
    }

    public List<DecisionPointKind> logged(CooperationId id) {
        return log.of(id).stream().map(LoggedPoint::kind).toList();
    }

    public void assertLogIsWhole(CooperationId id) {
        assertThat(verifying.verify(id).valid()).isTrue();
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}

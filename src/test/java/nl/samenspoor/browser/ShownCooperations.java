package nl.samenspoor.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.casebook.ImportingCases;
import nl.samenspoor.consultation.RecordRoundConsent;
import nl.samenspoor.consultation.RecordingRoundConsents;
import nl.samenspoor.consultation.SendDraft;
import nl.samenspoor.consultation.SendingDrafts;
import nl.samenspoor.consultation.StartViewRound;
import nl.samenspoor.consultation.StartingViewRounds;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.CooperationForm;
import nl.samenspoor.cooperation.DecideOnTaskField;
import nl.samenspoor.cooperation.DecidingTaskFields;
import nl.samenspoor.cooperation.DraftingBusinessCases;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.OpenTaskField;
import nl.samenspoor.cooperation.OpeningTaskFields;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.cooperation.TaskFieldKind;
import nl.samenspoor.document.DocumentId;
import nl.samenspoor.document.DocumentKind;
import nl.samenspoor.document.KeepDocument;
import nl.samenspoor.document.KeepingDocuments;
import nl.samenspoor.document.SentFile;
import nl.samenspoor.document.WithdrawingDocuments;
import nl.samenspoor.document.file.SampleFiles;
import nl.samenspoor.gate.DecisionOutcome;
import nl.samenspoor.gate.Vote;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.identity.AdministeringAccounts;
import nl.samenspoor.identity.CreateAccount;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.plan.CommentingOnPlans;
import nl.samenspoor.plan.PlanResponse;
import nl.samenspoor.plan.RespondToPlan;
import nl.samenspoor.plan.RespondingToPlans;
import nl.samenspoor.plan.SavingPlans;
import nl.samenspoor.scenario.Play;
import nl.samenspoor.settlement.DeviationKind;
import nl.samenspoor.settlement.ProposeAttribution;
import nl.samenspoor.settlement.Settling;
import nl.samenspoor.terms.StartTerm;
import nl.samenspoor.terms.StartingTerms;
import nl.samenspoor.terms.TermSubject;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The cooperations that are looked at: those of the demonstration, one in which everything there can be is there, one
 * that councils want to leave, and one of a long name in which nothing has happened. Their leader leads no others.
 */
final class ShownCooperations {

    static final String LEADER = "leider-van-wat-getoond-wordt";

    private static final List<String> CASES = List.of(
            "ommen-hardenberg",
            "dalfsen-staphorst-zwartewaterland",
            "tubbergen-dinkelland",
            "elzenveen-wilgenrade",
            "kraaienholt-meerwolde-lindegaarde");
    private static final Actor BY = new Actor(LEADER, Set.of(Role.PROJECT_LEADER), Set.of(), false);

    private final Play play;
    private final ImportingCases importing;
    private final AdministeringAccounts accounts;
    private final AssigningAccess access;
    private final StartingCooperations starting;
    private final StartingViewRounds rounds;
    private final SendingDrafts sending;
    private final RecordingRoundConsents consents;
    private final OpeningTaskFields fields;
    private final DecidingTaskFields deciding;
    private final DraftingBusinessCases cases;
    private final KeepingDocuments documents;
    private final WithdrawingDocuments withdrawing;
    private final Settling settling;
    private final SavingPlans plans;
    private final CommentingOnPlans comments;
    private final RespondingToPlans responses;
    private final StartingTerms terms;

    private static final Map<String, CooperationId> shown = new LinkedHashMap<>();

    ShownCooperations(
            Play play,
            ImportingCases importing,
            AdministeringAccounts accounts,
            AssigningAccess access,
            StartingCooperations starting,
            StartingViewRounds rounds,
            SendingDrafts sending,
            RecordingRoundConsents consents,
            OpeningTaskFields fields,
            DecidingTaskFields deciding,
            DraftingBusinessCases cases,
            KeepingDocuments documents,
            WithdrawingDocuments withdrawing,
            Settling settling,
            SavingPlans plans,
            CommentingOnPlans comments,
            RespondingToPlans responses,
            StartingTerms terms) {
        this.play = play;
        this.importing = importing;
        this.accounts = accounts;
        this.access = access;
        this.starting = starting;
        this.rounds = rounds;
        this.sending = sending;
        this.consents = consents;
        this.fields = fields;
        this.deciding = deciding;
        this.cases = cases;
        this.documents = documents;
        this.withdrawing = withdrawing;
        this.settling = settling;
        this.plans = plans;
        this.comments = comments;
        this.responses = responses;
        this.terms = terms;
    }

    /** Makes them, in Dutch; once for all tests of this process. */
    void make() {
        try {
            accounts.create(
                    Actor.system("test"),
                    new CreateAccount(LEADER, null, InTheBrowser.PASSWORD, Set.of(Role.PROJECT_LEADER), Set.of()));
        } catch (Conflict thereAlready) {
            return;
        }
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Looking.DUTCH);
        try {
            shown.put("everything", shared(everything()));
            shown.put("leaving", shared(leaving()));
            shown.put("nothing", nothing());
            CASES.forEach(name -> shown.put(name, imported(name)));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    CooperationId of(String name) {
        return shown.get(name);
    }

    Map<String, CooperationId> all() {
        return shown;
    }

    private CooperationId shared(CooperationId id) {
        access.assign(Play.LEADER, id, LEADER, Access.LEADER);
        return id;
    }

    private CooperationId nothing() {
        return starting.start(
                BY,
                new StartCooperation(
                        "Bestuursovereenkomstuitvoeringsorganisatiesamenwerkingsverband van de gemeenten aan weerszijden"
                                + " van de rivier, met alles wat daarbij komt kijken",
                        List.of(Play.BERGVELD, Play.COEVERDAM),
                        null,
                        EffectiveDate.parse("2026"),
                        null,
                        true,
                        null,
                        Particulars.NONE));
    }

    private CooperationId everything() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        withdrawing.withdraw(
                Play.LEADER,
                id,
                keep(id, "Verslag van een ander overleg", DocumentKind.MINUTES),
                "Het verkeerde bestand.");
        keep(id, "Convenant", DocumentKind.COVENANT);
        plans.begin(Play.LEADER, id, CooperationForm.ADMINISTRATIVE_MERGER, "Samen sterker");
        plans.save(Play.LEADER, id, 1, Map.of("section.vision.text", "Dichtbij en sterk."));
        comments.comment(Play.LEADER, id, "vision", "Wat betekent dichtbij?");
        responses.respond(
                Play.LEADER,
                new RespondToPlan(
                        id,
                        PlanResponse.Kind.UNION_CONSULTATION,
                        null,
                        null,
                        "Let op het sociaal plan.",
                        null,
                        Play.TODAY,
                        Particulars.NONE));
        settling.propose(
                Play.LEADER,
                new ProposeAttribution(
                        id,
                        DeviationKind.SETBACK,
                        "Dak gemeentehuis",
                        1_250_000L,
                        Play.AAMEER,
                        "Al lek.",
                        Play.TODAY,
                        null));
        terms.start(Play.LEADER, new StartTerm(id, "eval_key", TermSubject.WHOLE, Play.TODAY, null));
        play.signedAgreement(id);
        aFieldWithABusinessCase(id);
        aFieldToGoOnWith(id);
        play.reachDecisions(id);
        play.agreeOnAnAnswer(id, "Wat kost het?");
        play.decideAll(id, GateKey.G1, DecisionOutcome.ADOPTED, null);
        return id;
    }

    private void aFieldWithABusinessCase(CooperationId id) {
        String field = fields.open(
                Play.LEADER, id, new OpenTaskField("ICT", TaskFieldKind.PIOFACH, true, Play.TODAY, Particulars.NONE));
        cases.draft(Play.LEADER, id, Play.businessCase(field, 0));
    }

    /** On which agreements can be begun. */
    private void aFieldToGoOnWith(CooperationId id) {
        String field = fields.open(
                Play.LEADER,
                id,
                new OpenTaskField("Vergunningen", TaskFieldKind.EXECUTION, true, Play.TODAY, Particulars.NONE));
        for (MunicipalityCode partner : List.of(Play.AAMEER, Play.BERGVELD)) {
            deciding.decide(
                    Play.of(partner, Role.COLLEGE),
                    id,
                    new DecideOnTaskField(field, partner, FieldDecision.GO, null, Play.TODAY, Particulars.NONE));
        }
    }

    private DocumentId keep(CooperationId id, String title, DocumentKind kind) {
        return documents.keep(
                Play.LEADER,
                KeepDocument.of(
                        id, title, kind, Play.TODAY, SentFile.of("getoond.pdf", SampleFiles.pdf("getoond " + title))));
    }

    private CooperationId leaving() {
        CooperationId id = play.start(Play.AAMEER, Play.BERGVELD);
        play.passGate(id, GateKey.G1);
        play.passGate(id, GateKey.G2);
        play.draftScheme(id);
        play.passGate(id, GateKey.G3);
        rounds.start(Play.LEADER, new StartViewRound(id, ViewRoundKind.LEAVING, "Uittreden.", Play.TODAY));
        sending.send(Play.LEADER, new SendDraft(id, "Ontwerp", Play.TODAY, Map.of(), null));
        consents.record(
                Play.of(Play.BERGVELD, Role.COUNCIL_CLERK),
                new RecordRoundConsent(
                        id,
                        1,
                        Play.BERGVELD,
                        Vote.stated(DecisionOutcome.ADOPTED, null, null),
                        null,
                        null,
                        WishKind.MOTION,
                        "Elk jaar een gesprek.",
                        Play.TODAY,
                        Particulars.NONE));
        return id;
    }

    private CooperationId imported(String name) {
        try (InputStream file = ShownCooperations.class.getResourceAsStream("/casebook/" + name + ".yaml")) {
            String id = ("getoond-" + name).toUpperCase(Locale.ROOT);
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^  id: .*$", "  id: " + id.substring(0, Math.min(40, id.length())));
            return importing.importCase(BY, text, false).cooperation();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

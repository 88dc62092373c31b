package nl.samenspoor.consultation.web;

import java.util.List;
import nl.samenspoor.consultation.RecordRoundConsent;
import nl.samenspoor.consultation.RecordingRoundConsents;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRoundKind;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import org.springframework.stereotype.Component;

/** A council clerk records what the council decided on changing, joining or leaving the scheme. */
@Component
class ConsentForm implements HearingForm {

    private final ViewRounds rounds;
    private final RecordingRoundConsents recording;
    private final Questions questions;

    ConsentForm(ViewRounds rounds, RecordingRoundConsents recording, Questions questions) {
        this.rounds = rounds;
        this.recording = recording;
        this.questions = questions;
    }

    @Override
    public String key() {
        return "consent";
    }

    @Override
    public String list() {
        return "view-rounds";
    }

    @Override
    public boolean offered(Actor actor, CooperationId cooperation) {
        return !waiting(actor, cooperation).isEmpty();
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        List<ViewRound> waiting = waiting(actor, cooperation);
        return List.of(
                questions.rounds(waiting),
                questions.municipality(
                        "consultation.council",
                        waiting.stream()
                                .flatMap(round -> round.councils().stream())
                                .filter(council -> mine(actor, council))
                                .map(ViewRound.Council::municipality)
                                .distinct()
                                .toList()),
                questions.choice(
                        "outcome",
                        "consultation.form.outcome",
                        true,
                        List.of("given", "refused"),
                        "consultation.consent."),
                questions.explained(
                        questions.choice(
                                "ground",
                                "consultation.form.ground",
                                false,
                                RefusalGround.lawful().stream()
                                        .map(RefusalGround::key)
                                        .toList(),
                                "gate.ground."),
                        "consultation.form.ground.help"),
                questions.text("motivation", "consultation.form.motivation", false),
                questions.choice(
                        "wishKind",
                        "consultation.form.wishKind",
                        false,
                        Questions.keys(RoundConsent.Wish.Kind.values()),
                        "consultation.wish."),
                questions.explained(
                        questions.text("wish", "consultation.form.wish", false), "consultation.form.wish.help"),
                questions.date("on", "consultation.start.on", true),
                questions.line("source", "consultation.form.source", false));
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        return recording.record(actor, command(cooperation, typed));
    }

    static RecordRoundConsent command(CooperationId cooperation, Typed typed) {
        String wishKind = typed.optional("wishKind");
        return new RecordRoundConsent(
                cooperation,
                typed.round(),
                typed.municipality(),
                typed.either("outcome", "given", "refused"),
                RefusalGround.ofKnown(typed.optional("ground")),
                typed.optional("motivation"),
                wishKind == null ? null : RoundConsent.Wish.Kind.of(wishKind),
                typed.optional("wish"),
                typed.date("on"),
                typed.telling());
    }

    private List<ViewRound> waiting(Actor actor, CooperationId cooperation) {
        return rounds.of(cooperation).stream()
                .filter(round -> round.kind() != ViewRoundKind.MAKING
                        && round.councils().stream().anyMatch(council -> mine(actor, council)))
                .toList();
    }

    private static boolean mine(Actor actor, ViewRound.Council council) {
        return council.consent() == null && Permissions.mayFor(actor, Right.RECORD_FOR_COUNCIL, council.municipality());
    }
}

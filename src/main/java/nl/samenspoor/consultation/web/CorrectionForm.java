package nl.samenspoor.consultation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoor.consultation.CorrectView;
import nl.samenspoor.consultation.CorrectingViews;
import nl.samenspoor.consultation.ViewFields;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.consultation.ViewRounds;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** A council clerk corrects what was recorded as the answer of the council. */
@Component
class CorrectionForm implements HearingForm {

    private final ViewRounds rounds;
    private final CorrectingViews correcting;
    private final Questions questions;
    private final Texts texts;
    private final EffectiveDateText dates;

    CorrectionForm(
            ViewRounds rounds, CorrectingViews correcting, Questions questions, Texts texts, EffectiveDateText dates) {
        this.rounds = rounds;
        this.correcting = correcting;
        this.questions = questions;
        this.texts = texts;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "correction";
    }

    @Override
    public String list() {
        return "view-rounds";
    }

    @Override
    public boolean offered(Actor actor, CooperationId cooperation) {
        return !answered(actor, cooperation).isEmpty();
    }

    @Override
    public boolean entitled(Actor actor, CooperationId cooperation) {
        return rounds.of(cooperation).stream()
                .flatMap(round -> round.councils().stream())
                .anyMatch(council -> Permissions.mayFor(actor, Right.CORRECT_VIEW, council.municipality()));
    }

    @Override
    public List<Question> questions(Actor actor, CooperationId cooperation) {
        List<Question> asked = new ArrayList<>(List.of(
                questions.rounds(rounds.of(cooperation).stream()
                        .filter(round -> round.councils().stream().anyMatch(council -> mine(actor, council)))
                        .toList()),
                questions.municipality("consultation.council", answered(actor, cooperation)),
                questions.choice(
                        "answer",
                        "consultation.form.answer",
                        true,
                        List.of("view", "no_view"),
                        "consultation.form.answer."),
                questions.text("text", "consultation.view", false),
                questions.date("effectiveOn", "consultation.form.answeredOn", true),
                questions.line("reason", "consultation.form.correction.reason", true),
                questions.line("source", "consultation.form.source", false)));
        rounds.of(cooperation).forEach(round -> round.councils().stream()
                .filter(council -> mine(actor, council))
                .forEach(council ->
                        asked.add(Questions.hidden(seen(round.number(), council.municipality()), council.versions()))));
        return asked;
    }

    /** The answer as it is recorded now, when it is clear which one is corrected. */
    @Override
    public Map<String, String> beginning(Actor actor, CooperationId cooperation, Typed chosen) {
        return rounds.of(cooperation).stream()
                .filter(round -> chosen.value("round").equals(String.valueOf(round.number())))
                .flatMap(round -> round.councils().stream())
                .filter(council -> mine(actor, council)
                        && chosen.value("municipality")
                                .equals(council.municipality().text()))
                .flatMap(council -> Stream.ofNullable(council.view()))
                .findFirst()
                .map(ViewFields::of)
                .orElse(Map.of());
    }

    @Override
    public Optional<Meanwhile> meanwhile(CooperationId cooperation, Typed typed) {
        CorrectView mine = command(cooperation, typed);
        return Overtaken.of(
                        rounds.editions(cooperation, mine.round(), mine.municipality()),
                        mine.seen(),
                        ViewFields.of(mine))
                .map(overtaken -> {
                    Map<String, String> again = new HashMap<>(overtaken.takenOver());
                    again.put(
                            seen(mine.round(), mine.municipality()),
                            String.valueOf(overtaken.newest().number()));
                    return new Meanwhile(overtaken, ViewFields.words(texts, dates), typed.with(again));
                });
    }

    @Override
    public List<FieldProblem> submit(Actor actor, CooperationId cooperation, Typed typed) {
        correcting.correct(actor, command(cooperation, typed));
        return List.of();
    }

    private static CorrectView command(CooperationId cooperation, Typed typed) {
        return new CorrectView(
                cooperation,
                typed.round(),
                typed.municipality(),
                seen(typed),
                typed.either("answer", "view", "no_view"),
                typed.optional("text"),
                typed.date("effectiveOn"),
                typed.optional("reason"),
                typed.optional("source"));
    }

    private static boolean mine(Actor actor, ViewRound.Council council) {
        return council.view() != null && Permissions.mayFor(actor, Right.CORRECT_VIEW, council.municipality());
    }

    /** 0 when the form knew of no answer. */
    private static int seen(Typed typed) {
        String field = seen(typed.round(), typed.municipality());
        return typed.optional(field) == null ? 0 : typed.number(field);
    }

    /** Which version of which answer the form was filled in beside. */
    private static String seen(int round, MunicipalityCode municipality) {
        return "seen." + round + "." + municipality.text();
    }

    private List<MunicipalityCode> answered(Actor actor, CooperationId cooperation) {
        return rounds.of(cooperation).stream()
                .flatMap(round -> round.councils().stream())
                .filter(council -> council.view() != null)
                .map(ViewRound.Council::municipality)
                .distinct()
                .filter(code -> Permissions.mayFor(actor, Right.CORRECT_VIEW, code))
                .toList();
    }
}

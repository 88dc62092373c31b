package nl.samenspoor.consultation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.samenspoor.consultation.AskedBodies;
import nl.samenspoor.consultation.CorrectRoundConsent;
import nl.samenspoor.consultation.CorrectingRoundConsents;
import nl.samenspoor.consultation.RecordRoundConsent;
import nl.samenspoor.consultation.RecordingRoundConsents;
import nl.samenspoor.consultation.RoundConsent;
import nl.samenspoor.consultation.ViewRound;
import nl.samenspoor.gate.CouncilVotes;
import nl.samenspoor.gate.RefusalGround;
import nl.samenspoor.gate.VoteOutlook;
import nl.samenspoor.gate.WishKind;
import nl.samenspoor.gate.tasks.AsRecorded;
import nl.samenspoor.gate.tasks.DecisionAnswers;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Foretold;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.terms.Today;
import nl.samenspoor.terms.spi.Parties;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.KeptPages;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A council clerk records what the council decided in a round, with its votes, or corrects it. */
@Controller
@RequestMapping("/cooperations/{id}/view-rounds/{number}/consents/{code}")
class ConsentPages {

    private static final String CHECK = "_check";
    private static final Set<String> NOT_ASKED = Set.of("conditions", "subject", "choice");
    private static final Set<String> UNFILLED = Set.of("kernel.required", "inbox.choose", "gate.wishKindNeeded");
    private static final String RECORD = "consultation.form.consent";
    private static final String CORRECT = "consultation.form.consentCorrection";

    private final AskedBodies bodies;
    private final RecordingRoundConsents recording;
    private final CorrectingRoundConsents correcting;
    private final CouncilVotes votes;
    private final VoteOutlook outlook;
    private final WorkForms forms;
    private final RoundWay way;
    private final RoundWording wording;
    private final Parties parties;
    private final Today today;
    private final Texts texts;
    private final Clock clock;

    ConsentPages(
            AskedBodies bodies,
            RecordingRoundConsents recording,
            CorrectingRoundConsents correcting,
            CouncilVotes votes,
            VoteOutlook outlook,
            WorkForms forms,
            RoundWay way,
            RoundWording wording,
            Parties parties,
            Today today,
            Texts texts,
            Clock clock) {
        this.bodies = bodies;
        this.recording = recording;
        this.correcting = correcting;
        this.votes = votes;
        this.outlook = outlook;
        this.forms = forms;
        this.way = way;
        this.wording = wording;
        this.parties = parties;
        this.today = today;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String form(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @PathVariable String code,
            Model model,
            RedirectAttributes flash) {
        RecordRoundConsent.Place place = place(actor, id, number, code);
        ViewRound round = bodies.round(actor, place.cooperation(), number);
        if (!round.asksConsent()) {
            throw new Conflict("consultation.consent.atGate");
        }
        RoundConsent consent = council(round, place).consent();
        if (consent != null) {
            return already(place, round, consent, flash);
        }
        Map<String, Object> values = new HashMap<>(votes.begin(place.municipality(), EffectiveDate.on(today.day())));
        values.put(Answers.EFFECTIVE, today.day().toString());
        lay(
                form(place, RECORD).lay(values, FieldMessages.none(), ""),
                FieldMessages.none(),
                BesideVote.nothing(),
                model);
        return show(actor, place, RECORD, model);
    }

    /** Who opens the page again after the council decided is led to where he can go on. */
    private String already(
            RecordRoundConsent.Place place, ViewRound round, RoundConsent consent, RedirectAttributes flash) {
        boolean correctable = round.correctable(place.municipality(), consent);
        flash.addFlashAttribute(
                "odd",
                List.of(texts.of(
                        correctable ? "consultation.consent.already" : "consultation.consent.alreadyConcluded")));
        return "redirect:" + (correctable ? address(place) + "/correction" : list(place));
    }

    @PostMapping
    String record(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Sent typed = typed(place(actor, id, number, code), sent, RECORD);
        if (typed.answers().rows()) {
            return rows(actor, typed, RECORD, model);
        }
        if (sent.containsKey(CHECK)) {
            return check(actor, typed, part, model, response);
        }
        try {
            RecordRoundConsent right = judged(typed, command -> {
                recording.foresee(actor, command);
                return command;
            });
            List<FieldProblem> odd = recording.record(actor, right);
            return done(actor, typed.place(), "consultation.form.consent.done", odd, flash);
        } catch (InvalidInput refused) {
            return refused(actor, typed, texts.fields(refused), RECORD, model, response);
        }
    }

    /** What it would come to: as a part of the page while somebody types, as the whole page on demand. */
    private String check(Actor actor, Sent typed, boolean part, Model model, HttpServletResponse response) {
        FieldMessages problems = FieldMessages.none();
        try {
            model.addAttribute("foretold", foretold(judged(typed, command -> recording.foresee(actor, command))));
        } catch (InvalidInput refused) {
            problems = part ? whileTyping(refused) : texts.fields(refused);
        }
        if (!part) {
            KeptPages.keepThisPage();
        }
        String page = problems.isEmpty()
                ? laid(actor, typed, problems, RECORD, model)
                : refused(actor, typed, problems, RECORD, model, response);
        return part ? "inbox/outlook :: inside" : page;
    }

    /** Without what is only not filled in yet: no mistake while somebody still types. */
    private FieldMessages whileTyping(InvalidInput refused) {
        List<FieldProblem> wrong = refused.problems().stream()
                .filter(problem -> !UNFILLED.contains(problem.code()))
                .toList();
        return wrong.isEmpty() ? FieldMessages.none() : texts.fields(new InvalidInput(wrong));
    }

    private Foretold foretold(RecordingRoundConsents.Foreseen foreseen) {
        RoundConsent consent = foreseen.consent();
        return outlook.of(
                consent.vote(),
                consent.reasons(),
                VoteOutlook.tone(consent.isFinal(), consent.given()),
                consent.outcomeCode(),
                foreseen.odd());
    }

    @GetMapping("/correction")
    String correction(
            Actor actor, @PathVariable String id, @PathVariable int number, @PathVariable String code, Model model) {
        RecordRoundConsent.Place place = place(actor, id, number, code);
        RoundConsent wrong = correcting.correctable(actor, place);
        lay(
                form(place, CORRECT).lay(asRecorded(wrong), FieldMessages.none(), ""),
                FieldMessages.none(),
                BesideVote.of(wrong),
                model);
        return show(actor, place, CORRECT, model);
    }

    private static Map<String, Object> asRecorded(RoundConsent wrong) {
        Map<String, Object> answers = new HashMap<>(AsRecorded.of(wrong.on(), wrong.vote()));
        RefusalGround ground = wrong.ground();
        put(answers, "ground", ground == null ? null : ground.key());
        put(answers, "motivation", wrong.motivation());
        put(answers, "source", wrong.source());
        return answers;
    }

    private static void put(Map<String, Object> answers, String field, @Nullable String known) {
        if (known != null) {
            answers.put(field, known);
        }
    }

    @PostMapping("/correction")
    String correct(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Sent typed = typed(place(actor, id, number, code), sent, CORRECT);
        if (typed.answers().rows()) {
            correcting.correctable(actor, typed.place());
            return rows(actor, typed, CORRECT, model);
        }
        BesideVote beside = typed.beside();
        try {
            CorrectRoundConsent right = judged(typed, command -> {
                CorrectRoundConsent correction =
                        new CorrectRoundConsent(beside.given("decision"), command, beside.given("why"));
                correcting.foresee(actor, correction);
                return correction;
            });
            List<FieldProblem> odd = correcting.correct(actor, right);
            return done(actor, typed.place(), "gate.correction.done", odd, flash);
        } catch (InvalidInput refused) {
            return refused(actor, typed, texts.fields(refused), CORRECT, model, response);
        }
    }

    /**
     * What a browser sent.
     *
     * @param form    of the vote
     * @param answers on it
     * @param beside  what is asked beside it
     */
    private record Sent(
            RecordRoundConsent.Place place, WorkForms.WorkForm form, WorkForms.Typed answers, BesideVote beside) {}

    private Sent typed(RecordRoundConsent.Place place, MultiValueMap<String, String> sent, String title) {
        MultiValueMap<String, String> answers = new LinkedMultiValueMap<>(sent);
        BesideVote beside = BesideVote.from(answers, title.equals(CORRECT));
        WorkForms.WorkForm form = form(place, title);
        return new Sent(place, form, form.typed(answers), beside);
    }

    /** @throws InvalidInput with everything that is wrong */
    private <T> T judged(Sent typed, Function<RecordRoundConsent, T> rules) {
        RecordRoundConsent.Place place = typed.place();
        WorkForms.Looked looked = typed.form().check(typed.answers().values());
        Mistakes mistakes = new Mistakes();
        mistakes.add(looked.problems());
        String wished = typed.beside().given("wishKind");
        WishKind kind = wished == null ? null : mistakes.in(() -> WishKind.of(wished));
        if (wished == null && typed.beside().given("wish") != null) {
            mistakes.add(List.of(FieldProblem.of("wishKind", "gate.wishKindNeeded")));
        }
        T judged = mistakes.in(() -> new DecisionAnswers(looked.answers())
                .judge(
                        GateKey.G3,
                        place.municipality(),
                        clock,
                        right -> rules.apply(new RecordRoundConsent(
                                place.cooperation(),
                                place.round(),
                                place.municipality(),
                                right.vote(),
                                right.ground(),
                                right.motivation(),
                                kind,
                                typed.beside().given("wish"),
                                right.on(),
                                right.telling()))));
        mistakes.refuse();
        return Objects.requireNonNull(judged);
    }

    /** A vote on consent is asked as at the third gate; what only belongs there is left out. */
    private WorkForms.WorkForm form(RecordRoundConsent.Place place, String title) {
        WorkContext work = new WorkContext(
                place.cooperation() + " " + place.round(),
                place.cooperation(),
                "userTask_recordCouncilDecision",
                "recordCouncilDecision",
                GateKey.G3,
                place.municipality(),
                Body.COUNCIL,
                null);
        return title.equals(CORRECT) ? forms.correcting(work, NOT_ASKED) : forms.of(work, NOT_ASKED);
    }

    private String rows(Actor actor, Sent typed, String title, Model model) {
        KeptPages.keepThisPage();
        lay(
                typed.form()
                        .lay(
                                typed.answers().values(),
                                FieldMessages.none(),
                                typed.answers().first()),
                FieldMessages.none(),
                typed.beside(),
                model);
        return show(actor, typed.place(), title, model);
    }

    private String refused(
            Actor actor, Sent typed, FieldMessages problems, String title, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return laid(actor, typed, problems, title, model);
    }

    private String laid(Actor actor, Sent typed, FieldMessages problems, String title, Model model) {
        lay(typed.form().lay(typed.answers().values(), problems, ""), problems, typed.beside(), model);
        return show(actor, typed.place(), title, model);
    }

    /** The messages above the form name their field; some stand beside the form of the vote. */
    private void lay(WorkForms.Laid laid, FieldMessages problems, BesideVote beside, Model model) {
        model.addAttribute("fields", laid.fields());
        model.addAttribute("summary", texts.named(laid.problems(), this::label));
        model.addAttribute("problems", problems);
        model.addAttribute("plain", problems);
        model.addAttribute("beside", beside);
    }

    private @Nullable String label(String field) {
        return switch (field) {
            case "why" -> texts.of("gate.correction.why");
            case "wish" -> texts.of("consultation.form.wish");
            case "wishKind" -> texts.of("consultation.form.wishKind");
            default -> null;
        };
    }

    /** Tells what the meeting came to and why; where the council decided nothing yet, it is asked again. */
    private String done(
            Actor actor,
            RecordRoundConsent.Place place,
            String done,
            List<FieldProblem> odd,
            RedirectAttributes flash) {
        RoundConsent latest =
                Objects.requireNonNull(council(bodies.round(actor, place.cooperation(), place.round()), place)
                        .latest());
        String came = texts.of(
                latest.isFinal() ? "consultation.consent.came" : "consultation.consent.comesBack",
                texts.of(latest.outcomeCode()),
                wording.explanation(latest));
        flash.addFlashAttribute("done", texts.of(done) + " " + came);
        flash.addFlashAttribute(
                "odd",
                odd.stream()
                        .map(problem ->
                                texts.of(problem.code(), problem.arguments().toArray()))
                        .toList());
        return "redirect:" + list(place);
    }

    private static String list(RecordRoundConsent.Place place) {
        return "/cooperations/" + place.cooperation() + "/view-rounds";
    }

    private static String address(RecordRoundConsent.Place place) {
        return list(place) + "/" + place.round() + "/consents/"
                + place.municipality().text();
    }

    /** @param title key of the texts of the page */
    private String show(Actor actor, RecordRoundConsent.Place place, String title, Model model) {
        List<Crumb> crumbs = new ArrayList<>(way.to(actor, place.cooperation()));
        crumbs.add(new Crumb(list(place), texts.of("consultation.list.view-rounds")));
        boolean corrects = title.equals(CORRECT);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("cooperationName", parties.cooperation(place.cooperation()));
        model.addAttribute("list", list(place));
        model.addAttribute("address", corrects ? address(place) + "/correction" : address(place));
        model.addAttribute("words", title);
        model.addAttribute("corrects", corrects);
        model.addAttribute("round", bodies.round(actor, place.cooperation(), place.round()));
        model.addAttribute(
                "council", parties.names(List.of(place.municipality())).get(place.municipality()));
        model.addAttribute("wishKinds", WishKind.values());
        return "consultation/consent";
    }

    private RecordRoundConsent.Place place(Actor actor, String id, int number, String code) {
        if (!code.matches("GM[0-9]{4}")) {
            throw new NotFound("consultation.noRound");
        }
        CooperationId cooperation = new CooperationId(id);
        MunicipalityCode municipality = new MunicipalityCode(code);
        bodies.require(actor, Right.DECIDE_IN_ROUND, cooperation, municipality);
        return new RecordRoundConsent.Place(cooperation, number, municipality);
    }

    private static ViewRound.Council council(ViewRound round, RecordRoundConsent.Place place) {
        return round.council(place.municipality()).orElseThrow(() -> new Conflict("consultation.notSent"));
    }
}

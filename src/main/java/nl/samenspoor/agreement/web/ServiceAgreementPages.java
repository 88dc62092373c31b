package nl.samenspoor.agreement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.BeginningServiceAgreements;
import nl.samenspoor.agreement.DetailChoice;
import nl.samenspoor.agreement.EndServiceAgreement;
import nl.samenspoor.agreement.EndingServiceAgreements;
import nl.samenspoor.agreement.RevisingServiceAgreements;
import nl.samenspoor.agreement.Revisions;
import nl.samenspoor.agreement.ServiceAgreement;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreementState;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContentTexts;
import nl.samenspoor.agreement.ServiceStep;
import nl.samenspoor.agreement.SignedCopies;
import nl.samenspoor.agreement.StandingAgreement;
import nl.samenspoor.agreement.spi.WaitingAgreements;
import nl.samenspoor.agreement.tasks.SigningForLeavers;
import nl.samenspoor.document.Document;
import nl.samenspoor.document.Documents;
import nl.samenspoor.drafts.FieldDifference;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.CooperationNames;
import nl.samenspoor.inbox.spi.WorkForms;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.TypedDate;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.Crumb;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.FieldMessages;
import nl.samenspoor.web.RecordedWords;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The service agreements of a cooperation, and one of them: what it says, where it stands, and what was done with it. */
@Controller
@RequestMapping("/cooperations/{id}/service-agreements")
class ServiceAgreementPages {

    /** A line of the list: an agreement, who has to act on it, and who works on a revision that is not there yet. */
    record Line(AgreementNow now, List<String> turns, List<String> revising) {}

    /** An agreement that revises another; {@code place} is {@code .signed}, {@code .making} or empty for one that fell. */
    record Follower(AgreementNow now, String place) {

        static Follower of(AgreementNow now) {
            ServiceAgreementState recorded = now.stand().recorded();
            boolean signed = recorded == ServiceAgreementState.SIGNED || recorded == ServiceAgreementState.ENDED;
            return new Follower(now, signed ? ".signed" : recorded.negotiated() ? ".making" : "");
        }
    }

    /** An agreement that can be begun, as the list of a form has it; {@code label} with its recorded words marked. */
    record Choice(String value, String label) {}

    /** A step of the way of an agreement; {@code state} is {@code done}, {@code current} or {@code ahead}. */
    record Stop(String key, String state) {}

    /** What a version says; {@code value} is null for what is unknown. */
    record Said(String label, @Nullable String value) {}

    /** A version and what differs from the one before it. */
    record Version(int number, ServiceAgreement version, List<FieldDifference> differences) {}

    private static final List<ServiceAgreementState> WAY = List.of(
            ServiceAgreementState.DRAFT,
            ServiceAgreementState.CLIENT_REVIEW,
            ServiceAgreementState.FEASIBILITY,
            ServiceAgreementState.FEASIBLE,
            ServiceAgreementState.AGREED,
            ServiceAgreementState.SIGNED,
            ServiceAgreementState.RUNNING);

    private final ServiceAgreements agreements;
    private final BeginningServiceAgreements beginning;
    private final RevisingServiceAgreements revising;
    private final EndingServiceAgreements ending;
    private final SigningForLeavers leavers;
    private final ServiceContentTexts contents;
    private final Revisions revisions;
    private final SignedCopies copies;
    private final Documents documents;
    private final WaitingAgreements waiting;
    private final OpenAgreementWork openWork;
    private final CooperationNames names;
    private final Visibility visibility;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final Clock clock;

    ServiceAgreementPages(
            ServiceAgreements agreements,
            BeginningServiceAgreements beginning,
            RevisingServiceAgreements revising,
            EndingServiceAgreements ending,
            SigningForLeavers leavers,
            ServiceContentTexts contents,
            Revisions revisions,
            SignedCopies copies,
            Documents documents,
            WaitingAgreements waiting,
            OpenAgreementWork openWork,
            CooperationNames names,
            Visibility visibility,
            EffectiveDateText dates,
            Texts texts,
            Clock clock) {
        this.dates = dates;
        this.revisions = revisions;
        this.copies = copies;
        this.documents = documents;
        this.agreements = agreements;
        this.beginning = beginning;
        this.revising = revising;
        this.ending = ending;
        this.leavers = leavers;
        this.contents = contents;
        this.waiting = waiting;
        this.openWork = openWork;
        this.names = names;
        this.visibility = visibility;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, @PathVariable String id, Model model) {
        return list(actor, visible(actor, id), "", null, model);
    }

    private String list(
            Actor actor, CooperationId cooperation, String chosen, @Nullable FieldMessages problems, Model model) {
        List<ServiceStep> steps = agreements.steps(cooperation);
        List<MunicipalityCode> partners = agreements.partners(cooperation);
        List<WaitingAgreements.Waiting> tasks = waiting.of(cooperation);
        List<AgreementNow> all = agreements.today(cooperation);
        List<StandingAgreement> stands = all.stream().map(AgreementNow::stand).toList();
        Map<MunicipalityCode, String> called = municipalities(stands, tasks);
        List<Line> lines = all.stream()
                .map(now -> new Line(
                        now,
                        words(Turn.of(now.stand(), now.state(), done(steps, now.stand()), partners, tasks), called),
                        words(Turn.revising(now.stand(), now.state(), newest(now.stand(), stands), tasks), called)))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("first", openWork.first(actor, cooperation, stands, tasks, called));
        model.addAttribute("revised", revisions.of(stands));
        model.addAttribute("contents", contents);
        model.addAttribute("names", called);
        frame(cooperation, model);
        model.addAttribute("waiting", revising.waiting(cooperation));
        if (beginning.may(actor, cooperation)) {
            BeginningServiceAgreements.Beginnings possible = beginning.possible(actor, cooperation);
            model.addAttribute("notBegun", possible.why() == null ? null : texts.of(possible.why()));
            model.addAttribute("beginnings", choices(possible.open()));
            model.addAttribute("chosen", chosen);
            model.addAttribute("problems", problems);
        }
        model.addAttribute("crumbs", List.of(above(cooperation, model)));
        return "agreement/services";
    }

    private List<String> words(List<Turn> turns, Map<MunicipalityCode, String> called) {
        return turns.stream().map(turn -> turn.words(texts, called)).toList();
    }

    private static boolean newest(StandingAgreement stand, List<StandingAgreement> all) {
        return all.stream()
                .noneMatch(one -> one.number() > stand.number()
                        && one.taskField().equals(stand.taskField())
                        && one.client().equals(stand.client()));
    }

    private List<Choice> choices(List<BeginningServiceAgreements.Beginning> open) {
        Map<MunicipalityCode, String> clients = names.municipalities(
                open.stream().map(BeginningServiceAgreements.Beginning::client).collect(Collectors.toSet()));
        return open.stream()
                .map(one -> new Choice(
                        BeginningForm.value(one.taskField(), one.client()),
                        texts.of(
                                "agreement.service.begin.pair",
                                RecordedWords.marked(one.fieldName()),
                                clients.getOrDefault(one.client(), one.client().text()))))
                .toList();
    }

    /** The first agreement of a client in a task field, beside the course. */
    @PostMapping("/beginnings")
    String begin(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String agreement,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        BeginningForm form = BeginningForm.of(agreement);
        try {
            beginning.begin(actor, cooperation, form.taskField(), form.client());
            flash.addFlashAttribute("done", texts.of("agreement.service.begin.done"));
            flash.addFlashAttribute("begun", toTasks(actor, cooperation, form.client()));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            FieldMessages problems = FieldMessages.of("agreement", texts.of("agreement.service.begin.choose"));
            return list(actor, cooperation, agreement, problems, model);
        } catch (Conflict now) {
            if (now.code().equals(BeginningServiceAgreements.UNDER_WAY)) {
                flash.addFlashAttribute("done", texts.of("agreement.service.begin.before"));
                flash.addFlashAttribute("begun", toTasks(actor, cooperation, form.client()));
            } else {
                flash.addFlashAttribute("refused", texts.says(now));
            }
        }
        return "redirect:/cooperations/" + cooperation + "/service-agreements";
    }

    @GetMapping("/{agreement}")
    String one(Actor actor, @PathVariable String id, @PathVariable String agreement, Model model) {
        CooperationId cooperation = visible(actor, id);
        ServiceAgreementFile file = file(cooperation, agreement);
        return show(actor, file, onTheDay(file.stand()), null, model);
    }

    /** The form of ending it: today, or the day on which it will end. */
    private EndingForm onTheDay(StandingAgreement stand) {
        LocalDate today = LocalDate.now(clock);
        return new EndingForm(Map.of(
                "on", Objects.requireNonNullElse(stand.endsOn(today), today).toString()));
    }

    @PostMapping("/{agreement}/revision")
    String revise(Actor actor, @PathVariable String id, @PathVariable String agreement, RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        ServiceAgreementFile file = file(cooperation, agreement);
        try {
            revising.revise(actor, cooperation, file.stand().id());
            flash.addFlashAttribute("done", texts.of("agreement.service.revised"));
            flash.addFlashAttribute(
                    "revised", toTasks(actor, cooperation, file.stand().client()));
        } catch (Conflict now) {
            boolean pressedAgain = revising.underWay(file.stand()) && newest(file.stand());
            if (pressedAgain) {
                flash.addFlashAttribute("done", texts.of("agreement.service.revisedBefore"));
                flash.addFlashAttribute(
                        "revised", toTasks(actor, cooperation, file.stand().client()));
            } else {
                flash.addFlashAttribute("refused", texts.says(now));
            }
        }
        return "redirect:/cooperations/" + cooperation + "/service-agreements/"
                + file.stand().id();
    }

    /** To his tasks for whoever drafts the new version; for others to the cooperation, which shows what waits for whom. */
    private String toTasks(Actor actor, CooperationId cooperation, @Nullable MunicipalityCode client) {
        boolean drafts = client != null && visibility.may(actor, Right.workOf(Body.SECRETARY), cooperation, client);
        return drafts ? "/tasks?cooperation=" + cooperation : "/cooperations/" + cooperation;
    }

    @PostMapping("/{agreement}/ending")
    String end(
            Actor actor,
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        ServiceAgreementFile file = file(cooperation, agreement);
        visibility.require(
                actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, file.stand().client());
        EndingForm form = new EndingForm(TypedDate.edtf(sent, "on"));
        try {
            EndServiceAgreement command = form.command(cooperation, file.stand().id());
            ending.end(actor, command);
            LocalDate from = command.on().earliest();
            flash.addFlashAttribute(
                    "done",
                    from.isAfter(LocalDate.now(clock))
                            ? texts.of("agreement.service.endsThen", dates.day(from))
                            : texts.of("agreement.service.endedNow"));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, file, form, texts.fields(wrong), model);
        } catch (Conflict now) {
            flash.addFlashAttribute("refused", texts.says(now));
        }
        return "redirect:/cooperations/" + cooperation + "/service-agreements/"
                + file.stand().id();
    }

    /** The agreement goes on by its term: an end that lies ahead is withdrawn. */
    @PostMapping("/{agreement}/ending/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        ServiceAgreementFile file = file(cooperation, agreement);
        visibility.require(
                actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, file.stand().client());
        EndingForm form = new EndingForm(TypedDate.edtf(sent, "on"));
        try {
            ending.withdraw(actor, form.withdrawal(cooperation, file.stand().id()));
            flash.addFlashAttribute("done", texts.of("agreement.service.endWithdrawn"));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(actor, file, form, texts.fields(wrong), model);
        } catch (Conflict now) {
            flash.addFlashAttribute("refused", texts.says(now));
        }
        return "redirect:/cooperations/" + cooperation + "/service-agreements/"
                + file.stand().id();
    }

    /** The signature of a contractor that left, by the project leader. */
    @PostMapping("/{agreement}/contractor-signature")
    String sign(
            Actor actor,
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CooperationId cooperation = visible(actor, id);
        ServiceAgreementFile file = file(cooperation, agreement);
        WorkForms.WorkForm form = leavers.form(file.stand());
        WorkForms.Typed typed = form.typed(sent);
        try {
            leavers.sign(actor, file, typed.values());
            flash.addFlashAttribute("done", texts.of("agreement.service.leaver.done"));
        } catch (InvalidInput wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            lay(form.lay(typed.values(), texts.fields(wrong), ""), model);
            return show(actor, file, onTheDay(file.stand()), null, model);
        } catch (Conflict now) {
            flash.addFlashAttribute("refused", texts.says(now));
        }
        return "redirect:/cooperations/" + cooperation + "/service-agreements/"
                + file.stand().id();
    }

    private static void lay(WorkForms.Laid laid, Model model) {
        model.addAttribute("leaverFields", laid.fields());
        model.addAttribute("summary", laid.problems());
    }

    private String show(
            Actor actor, ServiceAgreementFile file, EndingForm form, @Nullable FieldMessages problems, Model model) {
        StandingAgreement stand = file.stand();
        LocalDate today = LocalDate.now(clock);
        AgreementNow now = agreements.today(stand);
        ServiceAgreementState state = now.state();
        boolean keeps = visibility.may(actor, Right.KEEP_SERVICE_AGREEMENT, stand.cooperation(), stand.client());
        boolean newest = newest(stand);
        model.addAttribute("stand", stand);
        model.addAttribute("state", state);
        model.addAttribute("stateText", contents.state(now));
        model.addAttribute("contents", contents);
        List<MunicipalityCode> partners = agreements.partners(stand.cooperation());
        List<ServiceStep.Kind> done = done(file.steps(), stand);
        List<WaitingAgreements.Waiting> tasks = waiting.of(stand.cooperation());
        List<Turn> turns = Turn.of(stand, state, done, partners, tasks);
        Map<MunicipalityCode, String> called = municipalities(List.of(stand), tasks);
        Map<String, String> fields = names.taskFields(List.of(stand.taskField()));
        model.addAttribute("turns", words(turns, called));
        model.addAttribute("revising", words(Turn.revising(stand, state, newest, tasks), called));
        model.addAttribute("own", newest ? openWork.own(actor, stand, tasks) : List.of());
        model.addAttribute("fieldHasPage", fields.containsKey(stand.taskField()));
        boolean stuck = Turn.stuck(stand, state, done, partners, turns);
        model.addAttribute("stuck", stuck ? stuck(stand, state) : null);
        if (stuck && newest && leavers.possible(actor, file) && !model.containsAttribute("leaverFields")) {
            lay(leavers.form(stand).lay(Map.of(Answers.EFFECTIVE, today.toString()), FieldMessages.none(), ""), model);
        }
        model.addAttribute(
                "forContractor",
                Turn.leaderForContractor(stand, partners, turns)
                        ? texts.of("agreement.service.forContractor", stand.contractor())
                        : null);
        relate(stand, model);
        model.addAttribute("way", way(state));
        model.addAttribute("said", said(file.newest()));
        model.addAttribute("detail", file.newest().said().detail());
        model.addAttribute("inputs", inputs(file.newest().said().detail()));
        model.addAttribute("reply", file.feasibility().orElse(null));
        EffectiveDate term = stand.term();
        model.addAttribute(
                "begunOn",
                stand.begins() == null || term != null && term.hasFirstDay()
                        ? null
                        : file.signedOn().filter(EffectiveDate::hasFirstDay).orElse(null));
        model.addAttribute("versions", versions(file));
        model.addAttribute("steps", file.steps());
        boolean clientLeft = !partners.contains(stand.client());
        model.addAttribute("clientLeft", clientLeft && keeps && newest);
        model.addAttribute("mayRevise", keeps && newest && !clientLeft && !revising.underWay(stand));
        model.addAttribute("kept", kept(stand));
        model.addAttribute(
                "mayKeep",
                stand.recorded().binding()
                        && !clientLeft
                        && !stuck
                        && visibility.may(actor, Right.KEEP_DOCUMENT, stand.cooperation(), stand.client()));
        model.addAttribute("endsOn", now.endsOn());
        model.addAttribute(
                "mayEnd", keeps && (stand.recorded() == ServiceAgreementState.SIGNED || now.endsOn() != null));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("runsOutSoon", now.runsOutSoon());
        model.addAttribute("reviewDue", now.reviewDue());
        model.addAttribute("names", called);
        frame(stand.cooperation(), model);
        model.addAttribute("waiting", revising.waiting(stand.cooperation()).contains(stand.id()));
        model.addAttribute(
                "crumbs",
                List.of(
                        above(stand.cooperation(), model),
                        new Crumb(
                                "/cooperations/" + stand.cooperation() + "/service-agreements",
                                texts.of("agreement.service.all"))));
        return "agreement/service";
    }

    /** The paper of the newest version that was kept to be signed, the last of several; null when there is none to read. */
    private @Nullable Document kept(StandingAgreement stand) {
        return copies.of(stand.version()).stream()
                .flatMap(id -> documents.find(stand.cooperation(), id).stream())
                .filter(one -> !one.withdrawn())
                .findFirst()
                .orElse(null);
    }

    /** What it revises and what revises it, and what it means when one is over before the other is signed. */
    private void relate(StandingAgreement stand, Model model) {
        List<AgreementNow> same = agreements.today(stand.cooperation()).stream()
                .filter(one -> one.stand().taskField().equals(stand.taskField())
                        && one.stand().client().equals(stand.client()))
                .toList();
        Map<Long, Revisions.Revised> revised =
                revisions.of(same.stream().map(AgreementNow::stand).toList());
        Revisions.Revised before = revised.get(stand.id());
        long revisedId = before == null ? 0 : before.id();
        AgreementNow original = same.stream()
                .filter(one -> one.stand().id() == revisedId)
                .findFirst()
                .orElse(null);
        List<Follower> followers = same.stream()
                .filter(one -> {
                    Revisions.Revised of = revised.get(one.stand().id());
                    return of != null && of.id() == stand.id();
                })
                .map(Follower::of)
                .toList();
        model.addAttribute("original", original);
        model.addAttribute("signedOn", before == null ? null : before.signedOn());
        model.addAttribute("followers", followers);
        boolean making = followers.stream().anyMatch(one -> one.place().equals(".making"));
        LocalDate over = original == null ? null : original.stand().endedOn();
        model.addAttribute(
                "overlap",
                over != null && stand.recorded().negotiated()
                        ? texts.of("agreement.service.revisedEnds", dates.day(over))
                        : making && stand.endedOn() != null
                                ? texts.of("agreement.service.endsWhileRevised", dates.day(stand.endedOn()))
                                : null);
    }

    /** Whether it is the last there is for this client in this task field. */
    private boolean newest(StandingAgreement stand) {
        return agreements
                .file(stand.cooperation(), stand.taskField(), stand.client())
                .filter(one -> one.stand().id() == stand.id())
                .isPresent();
    }

    private String stuck(StandingAgreement stand, ServiceAgreementState state) {
        return state == ServiceAgreementState.FEASIBILITY
                ? texts.of("agreement.service.stuck.reply", stand.contractor())
                : texts.of("agreement.service.stuck.signature", stand.contractor());
    }

    /** The way of an agreement up to where it stands; one that is over went all of it. */
    private static List<Stop> way(ServiceAgreementState state) {
        int here = WAY.indexOf(state);
        List<Stop> way = new ArrayList<>();
        boolean signed = state == ServiceAgreementState.AMENDED
                || state == ServiceAgreementState.EXPIRED
                || state == ServiceAgreementState.ENDED;
        for (int i = 0; i < WAY.size(); i++) {
            way.add(new Stop(WAY.get(i).key(), i < here || signed ? "done" : i == here ? "current" : "ahead"));
        }
        if (here < 0) {
            way.add(new Stop(state.key(), "current"));
        }
        return way;
    }

    private List<Said> said(ServiceAgreement version) {
        List<Said> said = new ArrayList<>();
        contents.all(version.said())
                .forEach((field, value) -> said.add(
                        new Said(contents.label(field), value == null ? null : marked(version, field, value))));
        return said;
    }

    private String marked(ServiceAgreement version, String field, String value) {
        String contractor = version.contractor();
        return contents.typed(field)
                ? RecordedWords.marked(value)
                : field.equals("contractor") && !contractor.isEmpty()
                        ? value.replace(contractor, RecordedWords.marked(contractor))
                        : value;
    }

    private List<Said> inputs(DetailChoice detail) {
        return List.of(
                input("trustToContractor", detail.inputs().trustToContractor()),
                input("trustToClient", detail.inputs().trustToClient()),
                input("goals", detail.inputs().goals()),
                input("sight", detail.inputs().sight()));
    }

    private Said input(String name, @Nullable String value) {
        return new Said(
                texts.of("agreement.service.input." + name),
                value == null ? null : texts.of("agreement.service.input." + value));
    }

    private List<Version> versions(ServiceAgreementFile file) {
        List<Version> versions = new ArrayList<>();
        List<ServiceAgreement> all = file.versions();
        for (int i = 0; i < all.size(); i++) {
            List<FieldDifference> differences = i + 1 == all.size()
                    ? List.of()
                    : FieldDifference.between(
                            contents.known(all.get(i + 1).said()),
                            contents.known(all.get(i).said()),
                            contents::label,
                            contents::typed);
            versions.add(new Version(all.size() - i, all.get(i), differences));
        }
        return versions;
    }

    private static List<ServiceStep.Kind> done(List<ServiceStep> steps, StandingAgreement stand) {
        return steps.stream()
                .filter(step -> step.version() == stand.version())
                .map(ServiceStep::kind)
                .toList();
    }

    private Map<MunicipalityCode, String> municipalities(
            List<StandingAgreement> stands, List<WaitingAgreements.Waiting> tasks) {
        Set<MunicipalityCode> codes = new LinkedHashSet<>();
        tasks.forEach(task -> {
            codes.add(task.client());
            if (task.municipality() != null) {
                codes.add(task.municipality());
            }
        });
        stands.forEach(stand -> {
            codes.add(stand.client());
            if (stand.contractorMunicipality() != null) {
                codes.add(stand.contractorMunicipality());
            }
        });
        return names.municipalities(codes);
    }

    private void frame(CooperationId cooperation, Model model) {
        model.addAttribute("cooperation", cooperation.text());
        model.addAttribute(
                "cooperationName",
                names.cooperations(List.of(cooperation)).getOrDefault(cooperation, cooperation.text()));
    }

    private static Crumb above(CooperationId cooperation, Model model) {
        return new Crumb("/cooperations/" + cooperation, String.valueOf(model.getAttribute("cooperationName")));
    }

    private ServiceAgreementFile file(CooperationId cooperation, String agreement) {
        return AgreementNumber.read(agreement)
                .flatMap(number -> agreements.file(cooperation, number))
                .orElseThrow(() -> new NotFound("agreement.service.none"));
    }

    private CooperationId visible(Actor actor, String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return cooperation;
    }
}

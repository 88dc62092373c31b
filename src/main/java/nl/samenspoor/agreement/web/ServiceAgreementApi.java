package nl.samenspoor.agreement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.BeginningServiceAgreements;
import nl.samenspoor.agreement.EndingServiceAgreements;
import nl.samenspoor.agreement.RevisingServiceAgreements;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.ServiceContentTexts;
import nl.samenspoor.agreement.tasks.SigningForLeavers;
import nl.samenspoor.agreement.web.ServiceAgreementJson.FileJson;
import nl.samenspoor.agreement.web.ServiceAgreementJson.StandJson;
import nl.samenspoor.drafts.FieldDifference;
import nl.samenspoor.drafts.FieldDifferenceJson;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The service agreements of a cooperation; drafted, answered and signed by the tasks of the parties. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/service-agreements")
class ServiceAgreementApi {

    /** How an agreement ends; {@code on} as {@code 2026-11-24} or {@code 2026-11}. */
    record EndingJson(@Nullable String on, @Nullable String reason, @Nullable String source) {}

    /** What differs between two versions, field by field, in the reader's language. */
    record DifferencesJson(int from, int to, List<FieldDifferenceJson> fields) {}

    /** Why an end that lies ahead is withdrawn. */
    record WithdrawalJson(@Nullable String reason, @Nullable String source) {}

    /** An agreement that can be begun, or was: the task field by id and the client by code. */
    record BeginningJson(@Nullable String taskField, @Nullable String client) {}

    /** What the reader can begin; {@code why} says why there is nothing, or {@code none}. */
    record BeginningsJson(String why, List<Possible> items) {

        /** An agreement that can be begun. */
        record Possible(String taskField, String taskFieldName, String client) {}
    }

    private final ServiceAgreements agreements;
    private final BeginningServiceAgreements beginning;
    private final RevisingServiceAgreements revising;
    private final EndingServiceAgreements ending;
    private final SigningForLeavers leavers;
    private final ServiceContentTexts contents;
    private final Visibility visibility;
    private final Texts texts;

    ServiceAgreementApi(
            ServiceAgreements agreements,
            BeginningServiceAgreements beginning,
            RevisingServiceAgreements revising,
            EndingServiceAgreements ending,
            SigningForLeavers leavers,
            ServiceContentTexts contents,
            Visibility visibility,
            Texts texts) {
        this.agreements = agreements;
        this.beginning = beginning;
        this.texts = texts;
        this.revising = revising;
        this.ending = ending;
        this.leavers = leavers;
        this.contents = contents;
        this.visibility = visibility;
    }

    @GetMapping
    PageJson<StandJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        List<StandJson> all =
                agreements.today(visible(actor, id)).stream().map(StandJson::of).toList();
        return new PageJson<>(all.stream().skip((long) page * size).limit(size).toList(), page, size, all.size());
    }

    @GetMapping("/beginnings")
    BeginningsJson beginnings(Actor actor, @PathVariable String id) {
        BeginningServiceAgreements.Beginnings possible = beginning.possible(actor, visible(actor, id));
        return new BeginningsJson(
                possible.why() == null ? "none" : texts.of(possible.why()),
                possible.open().stream()
                        .map(one -> new BeginningsJson.Possible(
                                one.taskField(), one.fieldName(), one.client().text()))
                        .toList());
    }

    /** It is drafted first: the agreement is listed once that was done. */
    @PostMapping("/beginnings")
    @ResponseStatus(HttpStatus.CREATED)
    BeginningJson begin(Actor actor, @PathVariable String id, @RequestBody BeginningJson body) {
        BeginningForm form = BeginningForm.of(body.taskField(), body.client());
        beginning.begin(actor, visible(actor, id), form.taskField(), form.client());
        return body;
    }

    @GetMapping("/{agreement}")
    FileJson one(Actor actor, @PathVariable String id, @PathVariable String agreement) {
        return read(visible(actor, id), agreement);
    }

    @GetMapping("/{agreement}/differences")
    DifferencesJson differences(
            Actor actor,
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestParam int from,
            @RequestParam int to) {
        ServiceAgreementFile file = file(visible(actor, id), agreement);
        return new DifferencesJson(
                from,
                to,
                FieldDifference.between(said(file, from), said(file, to), contents::label, contents::typed).stream()
                        .map(FieldDifferenceJson::of)
                        .toList());
    }

    private Map<String, String> said(ServiceAgreementFile file, int version) {
        return file.versions().stream()
                .filter(one -> file.numberOf(one) == version)
                .findFirst()
                .map(one -> contents.known(one.said()))
                .orElseThrow(() -> new NotFound("agreement.service.noVersion", version));
    }

    /** The signature of a contractor that left, by the project leader, with the answers of the form of the task. */
    @PostMapping("/{agreement}/contractor-signatures")
    @ResponseStatus(HttpStatus.CREATED)
    FileJson sign(
            Actor actor,
            @PathVariable String id,
            @PathVariable String agreement,
            @RequestBody Map<String, @Nullable Object> answers) {
        CooperationId cooperation = visible(actor, id);
        leavers.sign(actor, file(cooperation, agreement), answers);
        return read(cooperation, agreement);
    }

    @PostMapping("/{agreement}/revisions")
    @ResponseStatus(HttpStatus.CREATED)
    FileJson revise(Actor actor, @PathVariable String id, @PathVariable String agreement) {
        CooperationId cooperation = visible(actor, id);
        revising.revise(actor, cooperation, file(cooperation, agreement).stand().id());
        return read(cooperation, agreement);
    }

    @PostMapping("/{agreement}/endings")
    @ResponseStatus(HttpStatus.CREATED)
    FileJson end(Actor actor, @PathVariable String id, @PathVariable String agreement, @RequestBody EndingJson body) {
        CooperationId cooperation = visible(actor, id);
        ServiceAgreementFile file = file(cooperation, agreement);
        visibility.require(
                actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, file.stand().client());
        ending.end(
                actor,
                EndingForm.of(body.on(), body.reason(), body.source())
                        .command(cooperation, file.stand().id()));
        return read(cooperation, agreement);
    }

    @PostMapping("/{agreement}/endings/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    FileJson withdraw(
            Actor actor, @PathVariable String id, @PathVariable String agreement, @RequestBody WithdrawalJson body) {
        CooperationId cooperation = visible(actor, id);
        ServiceAgreementFile file = file(cooperation, agreement);
        visibility.require(
                actor, Right.KEEP_SERVICE_AGREEMENT, cooperation, file.stand().client());
        ending.withdraw(
                actor,
                EndingForm.of(null, body.reason(), body.source())
                        .withdrawal(cooperation, file.stand().id()));
        return read(cooperation, agreement);
    }

    private FileJson read(CooperationId cooperation, String agreement) {
        ServiceAgreementFile file = file(cooperation, agreement);
        AgreementNow now = agreements.today(file.stand());
        return FileJson.of(file, now, warnings(file));
    }

    /** What is remarkable about it, and what speaks against believing what is suggested. */
    private List<FileJson.WarningJson> warnings(ServiceAgreementFile file) {
        List<FileJson.WarningJson> warnings = new ArrayList<>();
        agreements.remarkable(file).stream()
                .map(one -> new FileJson.WarningJson(
                        one.field(), texts.of(one.code(), one.arguments().toArray())))
                .forEach(warnings::add);
        if (file.newest().said().detail().suggested() != null) {
            warnings.add(new FileJson.WarningJson("detail", texts.of("agreement.service.suggestion.warning")));
        }
        return warnings;
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

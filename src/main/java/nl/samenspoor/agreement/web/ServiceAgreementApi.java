package nl.samenspoor.agreement.web;

import java.util.List;
import nl.samenspoor.agreement.AgreementNow;
import nl.samenspoor.agreement.EndingServiceAgreements;
import nl.samenspoor.agreement.RevisingServiceAgreements;
import nl.samenspoor.agreement.ServiceAgreementFile;
import nl.samenspoor.agreement.ServiceAgreements;
import nl.samenspoor.agreement.web.ServiceAgreementJson.FileJson;
import nl.samenspoor.agreement.web.ServiceAgreementJson.StandJson;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.web.PageJson;
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

    /** Why an end that lies ahead is withdrawn. */
    record WithdrawalJson(@Nullable String reason, @Nullable String source) {}

    private final ServiceAgreements agreements;
    private final RevisingServiceAgreements revising;
    private final EndingServiceAgreements ending;
    private final Visibility visibility;

    ServiceAgreementApi(
            ServiceAgreements agreements,
            RevisingServiceAgreements revising,
            EndingServiceAgreements ending,
            Visibility visibility) {
        this.agreements = agreements;
        this.revising = revising;
        this.ending = ending;
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

    @GetMapping("/{agreement}")
    FileJson one(Actor actor, @PathVariable String id, @PathVariable String agreement) {
        return read(visible(actor, id), agreement);
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
        return FileJson.of(file, now);
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

package nl.samenspoor.cooperation.web;

import java.time.Clock;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.ResumingCooperations;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What may happen to a cooperation at any time. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}")
class CourseApi {

    private final WithdrawingPartners withdrawing;
    private final HoldingCooperations holding;
    private final ResumingCooperations resuming;
    private final TerminatingCooperations terminating;
    private final Clock clock;

    CourseApi(
            WithdrawingPartners withdrawing,
            HoldingCooperations holding,
            ResumingCooperations resuming,
            TerminatingCooperations terminating,
            Clock clock) {
        this.withdrawing = withdrawing;
        this.holding = holding;
        this.resuming = resuming;
        this.terminating = terminating;
        this.clock = clock;
    }

    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable String id, @RequestBody WithdrawalJson body) {
        withdrawing.withdraw(actor, new CooperationId(id), body.command(new Reader(clock)));
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(Actor actor, @PathVariable String id, @RequestBody HoldJson body) {
        holding.hold(actor, new CooperationId(id), body.command(new Reader(clock)));
    }

    @PostMapping("/resumptions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(Actor actor, @PathVariable String id, @RequestBody ResumptionJson body) {
        resuming.resume(actor, new CooperationId(id), body.command(new Reader(clock)));
    }

    @PostMapping("/terminations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void terminate(Actor actor, @PathVariable String id, @RequestBody TerminationJson body) {
        terminating.terminate(actor, new CooperationId(id), body.command(new Reader(clock)));
    }
}

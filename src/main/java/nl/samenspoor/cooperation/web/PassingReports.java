package nl.samenspoor.cooperation.web;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.cooperation.HoldingCooperations;
import nl.samenspoor.cooperation.ResumingCooperations;
import nl.samenspoor.cooperation.TerminatingCooperations;
import nl.samenspoor.cooperation.WithdrawingPartners;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Passes what was typed on the page to the use case of its kind. */
@Component
class PassingReports {

    private final HoldingCooperations holding;
    private final ResumingCooperations resuming;
    private final WithdrawingPartners withdrawing;
    private final TerminatingCooperations terminating;
    private final List<EventHandling> handlers;
    private final Clock clock;

    PassingReports(
            HoldingCooperations holding,
            ResumingCooperations resuming,
            WithdrawingPartners withdrawing,
            TerminatingCooperations terminating,
            List<EventHandling> handlers,
            Clock clock) {
        this.holding = holding;
        this.resuming = resuming;
        this.withdrawing = withdrawing;
        this.terminating = terminating;
        this.handlers = List.copyOf(handlers);
        this.clock = clock;
    }

    /** @param ends whether the cooperation ends by it, which the sender must have confirmed */
    void report(Actor actor, CooperationId id, ReportKind kind, ReportForm form, boolean ends) {
        Reader reader = new Reader(clock);
        if (ends && !form.isConfirmed()) {
            reader.problem("confirmed", "cooperation.confirmEnd");
        }
        if (kind == ReportKind.ELECTION && form.namesNoMunicipality()) {
            reader.problem("municipality", "kernel.required");
        }
        switch (kind) {
            case HOLD -> holding.hold(actor, id, form.hold().command(reader));
            case RESUMPTION -> resuming.resume(actor, id, form.resumption().command(reader));
            case WITHDRAWAL -> withdrawing.withdraw(actor, id, form.withdrawal().command(reader));
            case TERMINATION ->
                terminating.terminate(actor, id, form.termination().command(reader));
            default ->
                handlers.stream()
                        .filter(handler -> handler.kinds().containsKey(kind.key()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("cooperation.noSuchReport"))
                        .handle(actor, id, form.event(kind), reader);
        }
    }
}

package nl.samenspoor.cooperation.web;

import nl.samenspoor.cooperation.HandingOverCooperations;
import nl.samenspoor.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives the cooperations of a leader who can no longer sign in to another one. */
@RestController
@RequestMapping("/api/v1/handovers")
class HandoverApi {

    /** From which account to which. */
    record HandoverJson(@Nullable String from, @Nullable String to) {}

    /** How many cooperations changed hands. */
    record HandedOverJson(int cooperations) {}

    private final HandingOverCooperations handing;

    HandoverApi(HandingOverCooperations handing) {
        this.handing = handing;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HandedOverJson handOver(Actor actor, @RequestBody HandoverJson body) {
        return new HandedOverJson(handing.handOver(actor, text(body.from()), text(body.to())));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}

package nl.samenspoor.cooperation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AccessChange;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who leads and who reads a cooperation. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/access")
class AccessApi {

    /** What an account may do: {@code leader} or {@code reader}. */
    record MayJson(@Nullable String access) {}

    /** An account with access. */
    record AccountJson(String account, String access) {}

    /** A change; {@code none} where access was taken away. */
    record ChangeJson(String account, String access, Instant recordedAt, String recordedBy) {

        static ChangeJson of(AccessChange change) {
            return new ChangeJson(
                    change.account(),
                    change.access() == null ? "none" : change.access().key(),
                    change.recordedAt(),
                    change.recordedBy());
        }
    }

    /** Who has access now, and every change of it, the latest first. */
    record AccessJson(List<AccountJson> items, List<ChangeJson> changes) {}

    private final AssigningAccess assigning;
    private final Visibility visibility;
    private final Clock clock;

    AccessApi(AssigningAccess assigning, Visibility visibility, Clock clock) {
        this.assigning = assigning;
        this.visibility = visibility;
        this.clock = clock;
    }

    @GetMapping
    AccessJson all(Actor actor, @PathVariable String id) {
        CooperationId cooperation = new CooperationId(id);
        return new AccessJson(
                assigning.accounts(actor, cooperation).entrySet().stream()
                        .map(entry ->
                                new AccountJson(entry.getKey(), entry.getValue().key()))
                        .toList(),
                assigning.changes(actor, cooperation).stream()
                        .map(ChangeJson::of)
                        .toList());
    }

    @PutMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(Actor actor, @PathVariable String id, @PathVariable String account, @RequestBody MayJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.ASSIGN_ACCESS, cooperation);
        Reader reader = new Reader(clock);
        Access may = reader.checked(reader.choice(Access.class, "access", body.access() == null ? "" : body.access()));
        assigning.assign(actor, cooperation, account, may);
    }

    @DeleteMapping("/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Actor actor, @PathVariable String id, @PathVariable String account) {
        assigning.withdraw(actor, new CooperationId(id), account);
    }
}

package nl.samenspoor.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.identity.AssigningRoles;
import nl.samenspoor.identity.HeldRole;
import nl.samenspoor.identity.factor.SecondFactors;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CalendarDay;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roles of one account and its second factor, for other systems. */
@RestController
@RequestMapping("/api/v1/accounts/{username}")
class RolesApi {

    /** {@code municipality} is {@code none} for a role without one, {@code until} is {@code unknown} without an end. */
    record RoleJson(long id, String role, String municipality, boolean deputy, LocalDate from, String until) {

        static RoleJson of(HeldRole held) {
            return new RoleJson(
                    held.id(),
                    AccountJson.key(held.role()),
                    held.municipality() == null ? "none" : held.municipality().text(),
                    held.deputy(),
                    held.from(),
                    held.until() == null ? "unknown" : held.until().toString());
        }
    }

    /** The first day without the role; missing is today. */
    record EndingJson(@Nullable String on) {}

    private final AssigningRoles assigning;
    private final SecondFactors secondFactors;
    private final Clock clock;

    RolesApi(AssigningRoles assigning, SecondFactors secondFactors, Clock clock) {
        this.assigning = assigning;
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    @GetMapping("/roles")
    List<RoleJson> of(Actor actor, @PathVariable String username) {
        return assigning.of(actor, username).stream().map(RoleJson::of).toList();
    }

    @PostMapping("/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(Actor actor, @PathVariable String username, @RequestBody RoleForm body) {
        assigning.grant(actor, username, body.command(LocalDate.now(clock), CalendarDay::parse));
    }

    @PostMapping("/roles/{id}/endings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable String username, @PathVariable long id, @RequestBody EndingJson body) {
        LocalDate day = RoleForm.day("on", body.on(), CalendarDay::parse);
        assigning.end(actor, username, id, day == null ? LocalDate.now(clock) : day);
    }

    @PostMapping("/second-factor-resets")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(Actor actor, @PathVariable String username) {
        secondFactors.reset(actor, username);
    }
}

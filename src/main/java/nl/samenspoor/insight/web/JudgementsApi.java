package nl.samenspoor.insight.web;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.insight.overview.Judged;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.monitoring.Advisers;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.JudgementsMade;
import nl.samenspoor.monitoring.TrustJudgement;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was said of advisers and of trust between partners; each POST adds a judgement. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/judgements")
class JudgementsApi {

    /**
     * Whether external advisers are used, {@code yes}, {@code no} or {@code unknown}; {@code note} says why. What is sent
     * again with the same {@code once}, a UUID, is recorded once.
     */
    record NewAdvisersJson(
            @Nullable String used,
            @Nullable String note,
            @Nullable EffectiveDateJson on,
            @Nullable String source,
            @Nullable String once) {}

    /**
     * How {@code from} trusts {@code toward}: {@code level} high, medium, low or unknown, and which way it goes;
     * {@code once} as above.
     */
    record NewTrustJson(
            @Nullable String from,
            @Nullable String toward,
            @Nullable String level,
            @Nullable String trend,
            @Nullable String note,
            @Nullable EffectiveDateJson on,
            @Nullable String source,
            @Nullable String once) {}

    /** As said. */
    record AdvisersJson(String used, EffectiveDate on, String basis, String note, String source) {

        static AdvisersJson of(Advisers said) {
            Grounds grounds = said.grounds();
            return new AdvisersJson(
                    said.used().key(),
                    grounds.effective(),
                    grounds.basis().key(),
                    Objects.requireNonNullElse(grounds.note(), Known.NONE),
                    Known.text(grounds.source()));
        }
    }

    /** Trust of one in another; both {@code none} for the whole. */
    record TrustJson(
            String from,
            String toward,
            String table,
            String level,
            String trend,
            EffectiveDate on,
            String basis,
            String note,
            String source) {

        static TrustJson of(TrustJudgement trust) {
            Grounds grounds = trust.grounds();
            return new TrustJson(
                    trust.from() == null ? Known.NONE : trust.from().text(),
                    trust.toward() == null ? Known.NONE : trust.toward().text(),
                    trust.table().key(),
                    trust.level().key(),
                    trust.trend().key(),
                    grounds.effective(),
                    grounds.basis().key(),
                    Objects.requireNonNullElse(grounds.note(), Known.NONE),
                    Known.text(grounds.source()));
        }
    }

    /** All of it, the newest first. */
    record JudgementsJson(List<AdvisersJson> advisers, List<TrustJson> trust) {}

    private final JudgementsMade made;
    private final JudgementCommands commands;
    private final Visibility visibility;

    JudgementsApi(JudgementsMade made, JudgementCommands commands, Visibility visibility) {
        this.made = made;
        this.commands = commands;
        this.visibility = visibility;
    }

    @GetMapping
    JudgementsJson all(Actor actor, @PathVariable String id) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return read(cooperation);
    }

    @PostMapping("/advisers")
    @ResponseStatus(HttpStatus.CREATED)
    JudgementsJson advisers(Actor actor, @PathVariable String id, @RequestBody NewAdvisersJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.JUDGE, cooperation);
        commands.advisers(actor, cooperation, body.used(), rests(body.on(), body.note(), body.source(), body.once()));
        return read(cooperation);
    }

    @PostMapping("/trust")
    @ResponseStatus(HttpStatus.CREATED)
    JudgementsJson trust(Actor actor, @PathVariable String id, @RequestBody NewTrustJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.JUDGE, cooperation);
        commands.trust(
                actor,
                cooperation,
                body.from(),
                body.toward(),
                body.level(),
                body.trend(),
                rests(body.on(), body.note(), body.source(), body.once()));
        return read(cooperation);
    }

    private static JudgementCommands.Rests rests(
            @Nullable EffectiveDateJson on, @Nullable String note, @Nullable String source, @Nullable String once) {
        return new JudgementCommands.Rests(
                () -> {
                    if (on == null) {
                        throw InvalidInput.of("on", "kernel.required");
                    }
                    return on.toDate("on");
                },
                note,
                source,
                once);
    }

    private JudgementsJson read(CooperationId cooperation) {
        Judged judged = Judged.of(made, cooperation);
        return new JudgementsJson(
                judged.advisers().stream().map(AdvisersJson::of).toList(),
                judged.trust().stream().map(TrustJson::of).toList());
    }
}

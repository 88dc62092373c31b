package nl.samenspoor.settlement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.settlement.AnswerProposal;
import nl.samenspoor.settlement.Deviation;
import nl.samenspoor.settlement.DeviationKind;
import nl.samenspoor.settlement.Deviations;
import nl.samenspoor.settlement.ProposeAttribution;
import nl.samenspoor.settlement.Settling;
import nl.samenspoor.web.EffectiveDateJson;
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

/** Windfalls and setbacks: proposed to be one partner's, answered by the colleges, taken back. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/deviations")
class DeviationsApi {

    /** Finer or larger amounts are refused anyway: 1e9999999 is short to write and takes minutes to write out. */
    private static final int ORDINARY_SCALE = 50;

    private static final String UNKNOWN = "unknown";

    /** A proposal; {@code amount} in euros with at most two decimals. */
    record NewDeviationJson(
            @Nullable String kind,
            @Nullable String about,
            @Nullable BigDecimal amount,
            @Nullable String municipality,
            @Nullable String reason,
            @Nullable EffectiveDateJson on,
            @Nullable String source) {

        ProposeAttribution command(CooperationId cooperation) {
            return new ProposeAttribution(
                    cooperation,
                    kind == null || kind.isBlank() ? null : DeviationKind.of(kind),
                    Objects.requireNonNullElse(about, ""),
                    cents(),
                    municipality == null ? null : new MunicipalityCode(municipality),
                    Objects.requireNonNullElse(reason, ""),
                    on == null ? null : on.toDate("on"),
                    source);
        }

        private @Nullable Long cents() {
            if (amount == null) {
                return null;
            }
            if (Math.abs((long) amount.scale()) > ORDINARY_SCALE) {
                throw InvalidInput.of("amount", "settlement.amount");
            }
            try {
                return amount.setScale(2, RoundingMode.UNNECESSARY)
                        .movePointRight(2)
                        .longValueExact();
            } catch (ArithmeticException partsOfACentOrFarTooMuch) {
                throw InvalidInput.of("amount", "settlement.amount");
            }
        }
    }

    record NewAnswerJson(
            @Nullable String municipality,
            @Nullable Boolean agrees,
            @Nullable String reason,
            @Nullable EffectiveDateJson on) {}

    record NewWithdrawalJson(@Nullable String why, @Nullable EffectiveDateJson on) {}

    /**
     * An answer; {@code reason} is {@code "unknown"} when none was given, {@code counts} false for one that a later answer of the
     * same college replaced.
     */
    record AnswerJson(String municipality, boolean agrees, String reason, EffectiveDate on, boolean counts) {}

    /**
     * {@code awaited} are the colleges that still have to say something; {@code source} is {@code "unknown"} when nobody said it,
     * {@code withdrawnBecause} {@code "none"} unless taken back.
     */
    record DeviationJson(
            int number,
            String kind,
            String about,
            BigDecimal amount,
            String municipality,
            String reason,
            String source,
            EffectiveDate on,
            String outcome,
            List<AnswerJson> answers,
            List<String> awaited,
            String withdrawnBecause) {

        static DeviationJson of(Deviation deviation) {
            List<AnswerJson> answers = new ArrayList<>();
            deviation
                    .answers()
                    .forEach((code, said) -> said.forEach(one -> answers.add(new AnswerJson(
                            code.text(),
                            one.agrees(),
                            Objects.requireNonNullElse(one.reason(), UNKNOWN),
                            one.on(),
                            one.equals(deviation.answer(code))))));
            return new DeviationJson(
                    deviation.number(),
                    deviation.kind().key(),
                    deviation.about(),
                    BigDecimal.valueOf(deviation.amountCents(), 2),
                    deviation.municipality().text(),
                    deviation.reason(),
                    Objects.requireNonNullElse(deviation.source(), UNKNOWN),
                    deviation.on(),
                    deviation.outcome().key(),
                    answers,
                    deviation.awaited().stream().map(MunicipalityCode::text).toList(),
                    deviation.withdrawn() == null
                            ? "none"
                            : deviation.withdrawn().reason());
        }
    }

    private final Deviations deviations;
    private final Settling settling;
    private final Visibility visibility;

    DeviationsApi(Deviations deviations, Settling settling, Visibility visibility) {
        this.deviations = deviations;
        this.settling = settling;
        this.visibility = visibility;
    }

    @GetMapping
    PageJson<DeviationJson> all(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        List<Deviation> all = deviations.of(cooperation);
        return new PageJson<>(
                all.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(DeviationJson::of)
                        .toList(),
                page,
                size,
                all.size());
    }

    @GetMapping("/{number}")
    DeviationJson one(Actor actor, @PathVariable String id, @PathVariable int number) {
        CooperationId cooperation = new CooperationId(id);
        visibility.requireVisible(actor, cooperation);
        return DeviationJson.of(deviations.one(cooperation, number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DeviationJson propose(Actor actor, @PathVariable String id, @RequestBody NewDeviationJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.SETTLE, cooperation);
        return DeviationJson.of(deviations.one(cooperation, settling.propose(actor, body.command(cooperation))));
    }

    @PostMapping("/{number}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    DeviationJson answer(
            Actor actor, @PathVariable String id, @PathVariable int number, @RequestBody NewAnswerJson body) {
        CooperationId cooperation = new CooperationId(id);
        settling.requireCollege(actor, cooperation);
        deviations.one(cooperation, number);
        if (body.municipality() == null) {
            throw InvalidInput.of("municipality", "kernel.required");
        }
        MunicipalityCode college = new MunicipalityCode(body.municipality());
        visibility.requireFor(actor, Right.ANSWER_DEVIATION, cooperation, college, Body.COLLEGE);
        settling.answer(
                actor, new AnswerProposal(cooperation, number, college, body.agrees(), body.reason(), date(body.on())));
        return DeviationJson.of(deviations.one(cooperation, number));
    }

    @PostMapping("/{number}/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    DeviationJson withdraw(
            Actor actor, @PathVariable String id, @PathVariable int number, @RequestBody NewWithdrawalJson body) {
        CooperationId cooperation = new CooperationId(id);
        visibility.require(actor, Right.SETTLE, cooperation);
        deviations.one(cooperation, number);
        settling.withdraw(actor, cooperation, number, body.why(), date(body.on()));
        return DeviationJson.of(deviations.one(cooperation, number));
    }

    private static EffectiveDate date(@Nullable EffectiveDateJson on) {
        if (on == null) {
            throw InvalidInput.of("on", "kernel.required");
        }
        return on.toDate("on");
    }
}

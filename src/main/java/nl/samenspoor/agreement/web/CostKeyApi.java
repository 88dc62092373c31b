package nl.samenspoor.agreement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.tasks.CostKeyForm;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lays down the next state of the cost key; what counts is read at {@code cost-sharing}. */
@RestController
@RequestMapping("/api/v1/cooperations/{id}/cost-keys")
class CostKeyApi {

    /** An exact share, such as {@code 2/7} or {@code 28,5%}. */
    record NewShareJson(@Nullable String municipality, @Nullable String share) {}

    /** What was measured, such as {@code 1200}. */
    record NewQuantityJson(@Nullable String municipality, @Nullable String quantity) {}

    /**
     * A period. Either {@code shares}, or {@code measuredIn} with {@code quantities}, or {@code indicator} with
     * {@code figuresOn}; for a key of equal parts none. Otherwise they are not known.
     *
     * @param to       left out while open
     * @param costKind left out for all costs
     */
    record NewPeriodJson(
            @Nullable String name,
            @Nullable EffectiveDateJson from,
            @Nullable EffectiveDateJson to,
            @Nullable String costKind,
            @Nullable List<NewShareJson> shares,
            @Nullable String measuredIn,
            @Nullable List<NewQuantityJson> quantities,
            @Nullable String indicator,
            @Nullable EffectiveDateJson figuresOn,
            @Nullable String rule) {}

    /**
     * The next state of the key as a client sends it, as a whole.
     *
     * @param seen        number of the newest key that was read ({@code newest} of {@code cost-sharing}), left out for none
     * @param effectiveOn when it was proposed, agreed, rejected or ended; left out for today
     */
    record NewCostKeyJson(
            @Nullable Integer seen,
            @Nullable String type,
            @Nullable String status,
            @Nullable List<NewPeriodJson> periods,
            @Nullable String costKinds,
            @Nullable String basisStated,
            @Nullable Integer evaluationAfterYears,
            @Nullable EffectiveDateJson effectiveOn,
            @Nullable String note,
            @Nullable String source) {}

    /** The number of the key that was laid down. */
    record LaidDownJson(int number) {}

    private final CostKeyForm forms;
    private final AgreeingCostKeys agreeing;
    private final CostKeys keys;
    private final Municipalities municipalities;
    private final Overtaking overtaking;

    CostKeyApi(
            CostKeyForm forms,
            AgreeingCostKeys agreeing,
            CostKeys keys,
            Municipalities municipalities,
            Overtaking overtaking) {
        this.forms = forms;
        this.agreeing = agreeing;
        this.keys = keys;
        this.municipalities = municipalities;
        this.overtaking = overtaking;
    }

    /** Answers 409 with what everybody made of every field when somebody else laid down a key since {@code seen}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LaidDownJson add(Actor actor, @PathVariable String id, @RequestBody NewCostKeyJson body) {
        CooperationId cooperation = new CooperationId(id);
        agreeing.require(actor, cooperation);
        int seen = Objects.requireNonNullElse(body.seen(), 0);
        Map<String, Object> answers = answers(body);
        try {
            agreeing.agree(actor, forms.command(cooperation, answers, seen));
        } catch (Conflict newer) {
            throw overtaking.refused(
                    newer, forms.overtaken(cooperation, answers, seen).map(OvertakenWork::overtaken));
        }
        return new LaidDownJson(keys.newest(cooperation));
    }

    /** As the form of the task asks them. */
    private Map<String, Object> answers(NewCostKeyJson body) {
        Map<String, Object> answers = new LinkedHashMap<>();
        put(answers, "type", body.type());
        put(answers, "status", body.status());
        List<Map<String, Object>> rows = new ArrayList<>();
        List<NewPeriodJson> periods = body.periods() == null ? List.of() : body.periods();
        for (int i = 0; i < periods.size(); i++) {
            rows.add(row("periods[" + i + "].", periods.get(i)));
        }
        answers.put("periods", rows);
        put(answers, "costKinds", body.costKinds());
        put(answers, "basisStated", body.basisStated());
        put(answers, "evaluationAfterYears", body.evaluationAfterYears());
        put(answers, Answers.EFFECTIVE, date(Answers.EFFECTIVE, body.effectiveOn()));
        put(answers, "note", body.note());
        put(answers, "source", body.source());
        return answers;
    }

    private Map<String, Object> row(String path, NewPeriodJson period) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(row, "name", period.name());
        put(row, "from", date(path + "from", period.from()));
        put(row, "to", date(path + "to", period.to()));
        put(row, "costKind", period.costKind());
        put(row, "shares", lines(path, period));
        put(row, "measuredIn", period.measuredIn());
        put(row, "indicator", period.indicator());
        put(row, "figuresOn", date(path + "figuresOn", period.figuresOn()));
        put(row, "rule", period.rule());
        return row;
    }

    private @Nullable String lines(String path, NewPeriodJson period) {
        List<NewShareJson> shares = period.shares() == null ? List.of() : period.shares();
        List<NewQuantityJson> quantities = period.quantities() == null ? List.of() : period.quantities();
        if (!quantities.isEmpty() && (!shares.isEmpty() || period.measuredIn() == null)) {
            throw InvalidInput.of(path + "quantities", "agreement.costKey.sharesOrQuantities");
        }
        List<String> lines = new ArrayList<>();
        shares.forEach(one -> lines.add(line(one.municipality(), one.share())));
        quantities.forEach(one -> lines.add(line(one.municipality(), one.quantity())));
        return lines.isEmpty() ? null : lines.stream().collect(Collectors.joining("\n"));
    }

    private String line(@Nullable String municipality, @Nullable String part) {
        String code = Objects.requireNonNullElse(municipality, "");
        String name = code.matches("GM[0-9]{4}") ? municipalities.name(new MunicipalityCode(code)) : code;
        return name + ": " + Objects.requireNonNullElse(part, "");
    }

    private static @Nullable String date(String field, @Nullable EffectiveDateJson date) {
        return date == null ? null : date.toDate(field).toEdtf();
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}

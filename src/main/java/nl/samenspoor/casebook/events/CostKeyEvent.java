package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Agreed key for sharing costs, never recomputed. */
@Component
class CostKeyEvent implements EventKind {

    private final AgreeingCostKeys costKeys;
    private final CaseLog log;

    CostKeyEvent(AgreeingCostKeys costKeys, CaseLog log) {
        this.costKeys = costKeys;
        this.log = log;
    }

    @Override
    public String name() {
        return "cost_key";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        List<CostKeyPeriod> periods = new ArrayList<>();
        event.node().path("periods").forEach(period -> periods.add(period(period)));
        costKeys.agree(
                context.actor(),
                new AgreeCostKey(
                        context.id(),
                        CostKeyType.of(event.required("type")),
                        periods,
                        event.texts("costKinds").isEmpty() ? null : String.join(", ", event.texts("costKinds")),
                        event.text("basisStated"),
                        event.node().has("evaluateAfterYears")
                                ? event.node().get("evaluateAfterYears").intValue()
                                : null,
                        AgreementStatus.of(event.required("status")),
                        event.on(),
                        note(event),
                        SourceText.of(event)));
        log.wordsOf(context, event, DecisionPointKind.COST_KEY);
    }

    private static CostKeyPeriod period(JsonNode period) {
        String until = period.get("until").asString();
        Map<MunicipalityCode, Share> shares = new HashMap<>();
        for (Map.Entry<String, JsonNode> share : period.get("shares").properties()) {
            shares.put(
                    new MunicipalityCode(share.getKey()),
                    Share.parse(share.getValue().asString()));
        }
        return new CostKeyPeriod(
                period.path("name").asString(null),
                CaseEvent.date(period.get("from"), "periods"),
                until.equals("..") ? null : EffectiveDate.parse("periods", until),
                null,
                shares,
                joined(
                        period.path("rule").asString(null),
                        named("Mee- en tegenvallers", period.path("windfalls").asString(null))));
    }

    private static @Nullable String note(CaseEvent event) {
        return joined(
                event.text("name"),
                named("Evaluatie", event.text("evaluation")),
                named("Hoe ver verrekenen gaat", event.text("simplicity")),
                named("Oordeel", event.text("judgement")));
    }

    /** What it is before what is said of it; nothing for nothing. */
    private static @Nullable String named(String what, @Nullable String said) {
        return said == null ? null : what + ": " + said;
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return joined.isEmpty() ? null : joined;
    }
}

package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.ComputedShares;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.agreement.Measured;
import nl.samenspoor.agreement.ShareLines;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader lays down how costs are shared. */
@Component
class AgreeCostKeyWork implements TaskWork {

    private final AgreeingCostKeys agreeing;
    private final ComputedShares computed;
    private final PresentPartners partners;
    private final Municipalities municipalities;
    private final Texts texts;
    private final Clock clock;

    AgreeCostKeyWork(
            AgreeingCostKeys agreeing,
            ComputedShares computed,
            PresentPartners partners,
            Municipalities municipalities,
            Texts texts,
            Clock clock) {
        this.agreeing = agreeing;
        this.computed = computed;
        this.partners = partners;
        this.municipalities = municipalities;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "agreeCostKey";
    }

    /** What each figure would give, to lay beside an agreement that need not follow from any (Speulman 2012, §5.5, §6.6.3.1). */
    @Override
    public List<Asked> asked(WorkContext context) {
        List<MunicipalityCode> present = partners.of(context.cooperation());
        Map<MunicipalityCode, String> names = municipalities.names(present);
        List<String> lines = new ArrayList<>();
        computed.of(present, EffectiveDate.on(LocalDate.now(clock)))
                .forEach((indicator, shares) -> lines.add(texts.of(
                        "web.named",
                        texts.of("insight.share." + indicator),
                        present.stream()
                                .map(code -> part(names.getOrDefault(code, code.text()), shares.get(code)))
                                .collect(Collectors.joining("; ")))));
        return List.of(new Asked(
                texts.of("agreement.costKey.figures"),
                lines.isEmpty() ? texts.of("agreement.costKey.noFigures") : String.join("\n", lines),
                texts.of("agreement.costKey.note")));
    }

    private String part(String municipality, @Nullable Share share) {
        return texts.of(
                "agreement.costKey.part", municipality, share == null ? Share.ZERO.percentage() : share.percentage());
    }

    @Override
    public List<WayOn> beforehand(Actor actor, WorkContext context) {
        return List.of(new WayOn(
                texts.of("agreement.costKey.beside"), "/cooperations/" + context.cooperation() + "/cost-sharing"));
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        EffectiveDate effective = Today.orGiven(answers, clock);
        List<CostKeyPeriod> periods =
                answers.rows("periods").stream().map(this::period).toList();
        agreeing.agree(
                actor,
                new AgreeCostKey(
                        context.cooperation(),
                        CostKeyType.of(answers.text("type")),
                        periods.isEmpty() ? List.of(CostKeyPeriod.unknownFrom(effective)) : periods,
                        answers.optionalText("costKinds"),
                        answers.optionalText("basisStated"),
                        answers.optionalInteger("evaluationAfterYears"),
                        AgreementStatus.of(answers.text("status")),
                        effective,
                        answers.optionalText("note"),
                        answers.optionalText("source")));
    }

    private CostKeyPeriod period(Answers row) {
        String unit = row.optionalText("measuredIn");
        Measured measured = unit == null
                ? null
                : Measured.read(row.field("shares"), unit, row.optionalText("shares"), municipalities);
        return new CostKeyPeriod(
                row.optionalText("name"),
                row.date("from"),
                row.optionalDate("to"),
                row.optionalText("costKind"),
                measured == null
                        ? ShareLines.read(row.field("shares"), row.optionalText("shares"), municipalities)
                        : measured.shares(),
                row.optionalText("rule"),
                measured);
    }
}

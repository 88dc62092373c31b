package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.agreement.AgreeCostKey;
import nl.samenspoor.agreement.AgreeingCostKeys;
import nl.samenspoor.agreement.AgreementStatus;
import nl.samenspoor.agreement.ComputedShares;
import nl.samenspoor.agreement.CostKey;
import nl.samenspoor.agreement.CostKeyPeriod;
import nl.samenspoor.agreement.CostKeyType;
import nl.samenspoor.agreement.CostKeys;
import nl.samenspoor.agreement.Measured;
import nl.samenspoor.agreement.ShareLines;
import nl.samenspoor.drafts.Overtaken;
import nl.samenspoor.drafts.Overtaking;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.Answers;
import nl.samenspoor.inbox.spi.Asked;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.inbox.spi.OvertakenWork;
import nl.samenspoor.inbox.spi.TaskWork;
import nl.samenspoor.inbox.spi.WayOn;
import nl.samenspoor.inbox.spi.WorkContext;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project leader lays down how costs are shared. */
@Component
class AgreeCostKeyWork implements TaskWork {

    private final AgreeingCostKeys agreeing;
    private final CostKeys keys;
    private final ComputedShares computed;
    private final PresentPartners partners;
    private final Municipalities municipalities;
    private final Overtaking overtaking;
    private final EffectiveDateText dates;
    private final Texts texts;
    private final Clock clock;

    AgreeCostKeyWork(
            AgreeingCostKeys agreeing,
            CostKeys keys,
            ComputedShares computed,
            PresentPartners partners,
            Municipalities municipalities,
            Overtaking overtaking,
            EffectiveDateText dates,
            Texts texts,
            Clock clock) {
        this.agreeing = agreeing;
        this.keys = keys;
        this.computed = computed;
        this.partners = partners;
        this.municipalities = municipalities;
        this.overtaking = overtaking;
        this.dates = dates;
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
    public Map<String, List<FormOption>> options(WorkContext context) {
        return Map.of(
                OvertakenWork.SEEN,
                keys.of(context.cooperation()).stream()
                        .map(CostKey::version)
                        .sorted(Comparator.reverseOrder())
                        .map(version -> Integer.toString(version))
                        .map(version -> new FormOption(version, version))
                        .toList());
    }

    /** The key that was laid down last is not asked before there is one. */
    @Override
    public Set<String> notAsked(WorkContext context) {
        return keys.of(context.cooperation()).isEmpty() ? Set.of(OvertakenWork.SEEN) : Set.of();
    }

    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        int newest = newest(keys.of(context.cooperation()));
        return newest == 0 ? Map.of() : Map.of(OvertakenWork.SEEN, Integer.toString(newest));
    }

    private static int newest(List<CostKey> keys) {
        return keys.stream().mapToInt(CostKey::version).max().orElse(0);
    }

    /** That somebody laid down a key since, and what it says, is told with the form, so that what was typed stays. */
    @Override
    public List<FieldProblem> check(WorkContext context, Answers answers) {
        int newest = newest(keys.of(context.cooperation()));
        if (newest <= seen(answers)) {
            return List.of();
        }
        try {
            return overtaken(context, answers)
                    .map(work -> List.of(FieldProblem.of(
                            OvertakenWork.SEEN,
                            "agreement.costKey.newer",
                            newest,
                            overtaking.said(work.overtaken(), work.words()))))
                    .orElse(List.of());
        } catch (InvalidInput toldWhenRecording) {
            return List.of();
        }
    }

    /** 0 when no key was seen. */
    private static int seen(Answers answers) {
        String seen = answers.optionalText(OvertakenWork.SEEN);
        return seen == null ? 0 : Integer.parseInt(seen);
    }

    /** The form begins empty, so what it was opened with is nothing. */
    @Override
    public Optional<OvertakenWork> overtaken(WorkContext context, Answers answers) {
        AgreeCostKey mine = command(context, answers, periods(answers));
        List<CostKey> since = keys.of(context.cooperation()).stream()
                .filter(key -> key.version() > seen(answers))
                .sorted(Comparator.comparingInt(CostKey::version).reversed())
                .toList();
        Set<MunicipalityCode> codes = new HashSet<>();
        Stream.concat(mine.periods().stream(), since.stream().flatMap(key -> key.periods().stream()))
                .forEach(period -> codes.addAll(period.shares().keySet()));
        CostKeyFields fields = new CostKeyFields(municipalities.names(codes), dates, texts);
        return Overtaken.of(since.stream().map(fields::edition).toList(), seen(answers), fields.of(mine))
                .map(overtaken -> {
                    Map<String, Object> values = new LinkedHashMap<>(overtaken.takenOver());
                    values.computeIfPresent(CostKeyFields.PERIODS, (field, lines) -> fields.rows(since.get(0)));
                    values.put(
                            OvertakenWork.SEEN,
                            Integer.toString(overtaken.newest().number()));
                    return new OvertakenWork(overtaken, fields.words(), values);
                });
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        List<CostKeyPeriod> periods = periods(answers);
        agreeing.agree(
                actor,
                command(
                        context,
                        answers,
                        periods.isEmpty()
                                ? List.of(CostKeyPeriod.unknownFrom(Today.orGiven(answers, clock)))
                                : periods));
    }

    private List<CostKeyPeriod> periods(Answers answers) {
        return answers.rows(CostKeyFields.PERIODS).stream().map(this::period).toList();
    }

    private AgreeCostKey command(WorkContext context, Answers answers, List<CostKeyPeriod> periods) {
        return new AgreeCostKey(
                context.cooperation(),
                CostKeyType.of(answers.text("type")),
                periods,
                answers.optionalText("costKinds"),
                answers.optionalText("basisStated"),
                answers.optionalInteger("evaluationAfterYears"),
                AgreementStatus.of(answers.text("status")),
                Today.orGiven(answers, clock),
                answers.optionalText("note"),
                answers.optionalText("source"));
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

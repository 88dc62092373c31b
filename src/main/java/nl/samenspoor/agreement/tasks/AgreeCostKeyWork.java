package nl.samenspoor.agreement.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import nl.samenspoor.agreement.CountingKey;
import nl.samenspoor.agreement.Followed;
import nl.samenspoor.agreement.Measured;
import nl.samenspoor.agreement.ShareLines;
import nl.samenspoor.drafts.Edition;
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
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.Mistakes;
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

    /** Which key the form begins from after a rejection, and what each figure would give, to lay beside an agreement that need not follow from any (Speulman 2012, §5.5, §6.6.3.1). */
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
        List<Asked> asked = new ArrayList<>();
        keptAfterRejection(context.cooperation())
                .ifPresent(key -> asked.add(new Asked(
                        texts.of("agreement.costKey.kept"),
                        texts.of("agreement.costKey.next.kept", dates.of(key.effective())),
                        null)));
        asked.add(new Asked(
                texts.of("agreement.costKey.figures"),
                lines.isEmpty() ? texts.of("agreement.costKey.noFigures") : String.join("\n", lines),
                texts.of("agreement.costKey.note")));
        return asked;
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
                        .toList(),
                "indicator",
                ComputedShares.NAMES.stream()
                        .map(name -> new FormOption(name, texts.of("insight.share." + name)))
                        .toList());
    }

    /** The key that was laid down last is not asked before there is one. */
    @Override
    public Set<String> notAsked(WorkContext context) {
        return keys.of(context.cooperation()).isEmpty() ? Set.of(OvertakenWork.SEEN) : Set.of();
    }

    @Override
    public boolean checksInPart() {
        return true;
    }

    /**
     * That somebody laid down a key since, and what it says, is told with the form, so that what was typed stays. What the rules
     * say is told beside it and beside what the form refused: all of it, or only of the shares while a part is missing or the
     * key is still to be laid beside a newer one.
     */
    @Override
    public List<FieldProblem> check(Actor actor, WorkContext context, Answers answers) {
        boolean whole = answers.has("type")
                && answers.has("status")
                && answers.rows("periods").stream().allMatch(row -> row.has("from"));
        Mistakes mistakes = new Mistakes();
        if (whole) {
            mistakes.add(newer(context, answers));
        }
        boolean all = whole && !mistakes.any();
        AgreeCostKey key = mistakes.in(
                () -> whole ? command(context.cooperation(), answers, null) : inPart(context.cooperation(), answers));
        if (key != null) {
            mistakes.add(agreeing.wrong(actor, key).stream()
                    .filter(problem -> all || problem.field().endsWith(".shares"))
                    .toList());
        }
        return mistakes.all();
    }

    /** What was filled in, as far as it goes, with the shares as they are written. */
    private AgreeCostKey inPart(CooperationId cooperation, Answers answers) {
        boolean ratio = answers.rows("periods").stream().anyMatch(row -> ShareLines.ratio(row.optionalText("shares")));
        CostKeyType type = answers.has("type")
                ? CostKeyType.of(answers.text("type"))
                : ratio ? CostKeyType.RATIO : CostKeyType.FIXED_PERCENTAGE;
        EffectiveDate effective = Today.orGiven(answers, clock);
        List<CostKeyPeriod> periods =
                periods(cooperation, type, answers, row -> row.has("from") ? row.date("from") : effective);
        AgreementStatus status =
                answers.has("status") ? AgreementStatus.of(answers.text("status")) : AgreementStatus.PROPOSED;
        return new AgreeCostKey(cooperation, type, periods, null, null, null, status, effective, null, null, null);
    }

    private List<FieldProblem> newer(WorkContext context, Answers answers) {
        int newest = keys.newest(context.cooperation());
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

    @Override
    public Optional<OvertakenWork> overtaken(WorkContext context, Answers answers) {
        AgreeCostKey mine = command(context.cooperation(), answers, null);
        int seen = seen(answers);
        List<CostKey> keys = this.keys.of(context.cooperation());
        List<CostKey> all = keys.stream()
                .sorted(Comparator.comparingInt(CostKey::version).reversed())
                .toList();
        Optional<CostKey> base = CountingKey.begunFrom(
                keys.stream().filter(key -> key.version() <= seen).toList());
        CostKeyFields fields =
                fields(Stream.concat(mine.periods().stream(), all.stream().flatMap(key -> key.periods().stream())));
        List<Edition> editions = all.stream()
                .map(key -> fields.edition(key, key.version() == seen ? base.orElse(key) : key))
                .toList();
        return Overtaken.of(editions, seen, fields.of(mine)).map(overtaken -> {
            Map<String, Object> values = new LinkedHashMap<>(overtaken.takenOver());
            values.computeIfPresent(CostKeyFields.PERIODS, (field, lines) -> fields.rows(all.get(0)));
            values.put(OvertakenWork.SEEN, Integer.toString(overtaken.newest().number()));
            return new OvertakenWork(overtaken, fields.words(), values);
        });
    }

    private CostKeyFields fields(Stream<CostKeyPeriod> periods) {
        Set<MunicipalityCode> codes = new HashSet<>();
        periods.forEach(period -> codes.addAll(period.shares().keySet()));
        return new CostKeyFields(municipalities.names(codes), dates, texts);
    }

    /**
     * The newest key that was recorded: its next state mostly differs in little. When it was rejected beside an agreed key, that
     * one. When it happens is asked anew.
     */
    @Override
    public Map<String, Object> currentValues(WorkContext context) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<CostKey> all = keys.of(context.cooperation());
        CountingKey.begunFrom(all).ifPresent(key -> {
            values.put(OvertakenWork.SEEN, Integer.toString(keys.newest(context.cooperation())));
            fill(values, key);
        });
        return values;
    }

    /** The agreed key that the form begins from because the newest was rejected; empty when it begins from the newest. */
    Optional<CostKey> keptAfterRejection(CooperationId cooperation) {
        return CountingKey.keptAfterRejection(keys.of(cooperation));
    }

    private void fill(Map<String, Object> values, CostKey newest) {
        values.put("type", newest.type().key());
        values.put("status", newest.status().key());
        values.put(CostKeyFields.PERIODS, fields(newest.periods().stream()).rows(newest));
        put(values, "costKinds", newest.costKinds());
        put(values, "basisStated", newest.basisStated());
        if (newest.evaluationAfterYears() != null) {
            values.put("evaluationAfterYears", newest.evaluationAfterYears());
        }
        put(values, "note", newest.note());
    }

    private static void put(Map<String, Object> values, String key, @Nullable String text) {
        if (text != null) {
            values.put(key, text);
        }
    }

    @Override
    public void perform(Actor actor, WorkContext context, Answers answers) {
        agreeing.agree(actor, command(context.cooperation(), answers, null));
    }

    /**
     * What was filled in, as a command.
     *
     * @param seen number of the newest key that was seen; null when it does not matter
     */
    AgreeCostKey command(CooperationId cooperation, Answers answers, @Nullable Integer seen) {
        EffectiveDate effective = Today.orGiven(answers, clock);
        CostKeyType type = CostKeyType.of(answers.text("type"));
        List<CostKeyPeriod> periods = periods(cooperation, type, answers, row -> row.date("from"));
        return new AgreeCostKey(
                cooperation,
                type,
                periods.isEmpty() ? List.of(CostKeyPeriod.unknownFrom(effective)) : periods,
                answers.optionalText("costKinds"),
                answers.optionalText("basisStated"),
                answers.optionalInteger("evaluationAfterYears"),
                AgreementStatus.of(answers.text("status")),
                effective,
                answers.optionalText("note"),
                answers.optionalText("source"),
                seen);
    }

    /**
     * The periods as they were filled in.
     *
     * @param begin when a period begins
     * @throws InvalidInput with what is wrong with any of them
     */
    private List<CostKeyPeriod> periods(
            CooperationId cooperation, CostKeyType type, Answers answers, Function<Answers, EffectiveDate> begin) {
        EffectiveDate effective = Today.orGiven(answers, clock);
        List<CostKeyPeriod> before = CountingKey.begunFrom(keys.of(cooperation))
                .map(CostKey::periods)
                .orElse(List.of());
        Mistakes mistakes = new Mistakes();
        List<CostKeyPeriod> periods = new ArrayList<>();
        for (Answers row : answers.rows("periods")) {
            CostKeyPeriod period =
                    mistakes.in(() -> period(cooperation, type, effective, before, row, begin.apply(row)));
            if (period != null) {
                periods.add(period);
            }
        }
        mistakes.refuse();
        return periods;
    }

    private CostKeyPeriod period(
            CooperationId cooperation,
            CostKeyType type,
            EffectiveDate effective,
            List<CostKeyPeriod> before,
            Answers row,
            EffectiveDate from) {
        String unit = row.optionalText("measuredIn");
        String written = row.optionalText("shares");
        Measured measured = unit == null ? null : Measured.read(row.field("shares"), unit, written, municipalities);
        Followed followed = followed(row, effective);
        return new CostKeyPeriod(
                row.optionalText("name"),
                from,
                row.optionalDate("to"),
                row.optionalText("costKind"),
                measured != null ? measured.shares() : shares(cooperation, type, followed, before, row, from),
                row.optionalText("rule"),
                measured,
                followed);
    }

    private static @Nullable Followed followed(Answers row, EffectiveDate effective) {
        String indicator = row.optionalText("indicator");
        EffectiveDate on = row.optionalDate("figuresOn");
        return indicator == null ? null : new Followed(indicator, on == null ? effective : on);
    }

    /**
     * As written; those that follow from the kind of key need not be, and are taken from it exactly. Once taken they do not
     * move with the figure or with who takes part: a period of the key that the form begins from keeps them.
     */
    private Map<MunicipalityCode, Share> shares(
            CooperationId cooperation,
            CostKeyType type,
            @Nullable Followed followed,
            List<CostKeyPeriod> before,
            Answers row,
            EffectiveDate from) {
        Map<MunicipalityCode, Share> written = written(type, row);
        List<MunicipalityCode> present = partners.of(cooperation);
        if (type == CostKeyType.EQUAL && written.isEmpty()) {
            return present.stream().collect(Collectors.toMap(Function.identity(), code -> Share.of(1, present.size())));
        }
        if (followed == null) {
            return written;
        }
        Map<MunicipalityCode, Share> taken =
                kept(followed, before, row, from).orElseGet(() -> taken(present, followed, row));
        if (!written.isEmpty() && !written.equals(taken)) {
            throw InvalidInput.of(row.field("shares"), "agreement.costKey.sharesFollow");
        }
        return taken;
    }

    private Map<MunicipalityCode, Share> written(CostKeyType type, Answers row) {
        String text = row.optionalText("shares");
        return type == CostKeyType.RATIO && ShareLines.ratio(text)
                ? ShareLines.readRatio(row.field("shares"), text, municipalities)
                : ShareLines.read(row.field("shares"), text, municipalities);
    }

    /** Those of the period of that key that begins on the same day, for the same costs, by the same figure. */
    private static Optional<Map<MunicipalityCode, Share>> kept(
            Followed followed, List<CostKeyPeriod> before, Answers row, EffectiveDate from) {
        String costKind = row.optionalText("costKind");
        return before.stream()
                .filter(period -> period.sharesKnown()
                        && period.from().equals(from)
                        && Objects.equals(period.costKind(), costKind)
                        && followed.equals(period.followed()))
                .map(CostKeyPeriod::shares)
                .findFirst();
    }

    private Map<MunicipalityCode, Share> taken(List<MunicipalityCode> present, Followed followed, Answers row) {
        Map<MunicipalityCode, Share> taken =
                computed.of(present, followed.figuresOn()).get(followed.indicator());
        if (taken == null) {
            throw InvalidInput.of(row.field("indicator"), "agreement.costKey.noFigure", followed.figuresOn());
        }
        return taken;
    }
}

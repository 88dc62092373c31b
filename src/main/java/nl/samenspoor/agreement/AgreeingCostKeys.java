package nl.samenspoor.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoor.gate.spi.PresentPartners;
import nl.samenspoor.inbox.spi.PossibleDays;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Conflict;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPoint;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.FieldProblem;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotAllowed;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.kernel.PlainText;
import nl.samenspoor.kernel.ProcessProgress;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Share;
import nl.samenspoor.kernel.UseCase;
import nl.samenspoor.kernel.Visibility;
import nl.samenspoor.kernel.WorkItem;
import nl.samenspoor.municipality.Municipalities;
import nl.samenspoor.web.EffectiveDateText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Lays down cost keys, each state after the one before: proposed, agreed, in force, changed, rejected or ended. A key is an
 * agreement: it is stored as agreed and never recomputed from indicators (Speulman 2012, §5.5, §6.6.3.1).
 */
@Component
public class AgreeingCostKeys {

    private static final WorkItem WORK = WorkItem.of("userTask_agreeCostKey");

    private final CostKeyRegister register;
    private final Municipalities municipalities;
    private final Visibility visibility;
    private final ApplicationEventPublisher events;
    private final ProcessProgress progress;
    private final PresentPartners partners;
    private final PossibleDays days;
    private final CostKeyChanges changes;
    private final EffectiveDateText dates;
    private final Clock clock;

    AgreeingCostKeys(
            CostKeyRegister register,
            Municipalities municipalities,
            Visibility visibility,
            ApplicationEventPublisher events,
            ProcessProgress progress,
            PresentPartners partners,
            PossibleDays days,
            CostKeyChanges changes,
            EffectiveDateText dates,
            Clock clock) {
        this.register = register;
        this.municipalities = municipalities;
        this.visibility = visibility;
        this.events = events;
        this.progress = progress;
        this.partners = partners;
        this.days = days;
        this.changes = changes;
        this.dates = dates;
        this.clock = clock;
    }

    /** Whether the actor can lay down a key now. */
    public boolean possible(Actor actor, CooperationId cooperation) {
        return visibility.may(actor, Right.AGREE, cooperation) && !partners.ended(cooperation);
    }

    /**
     * Whether he can, before anything else is looked at.
     *
     * @throws NotFound   when the actor may not see the cooperation
     * @throws NotAllowed when he does not lead it
     * @throws Conflict   when the cooperation has ended; what is known of a past one is told by a case file
     */
    public void require(Actor actor, CooperationId cooperation) {
        visibility.require(actor, Right.AGREE, cooperation);
        if (!actor.system() && partners.ended(cooperation)) {
            throw new Conflict("agreement.costKey.cooperationEnded");
        }
    }

    /**
     * @throws NotFound     when the actor may not see the cooperation
     * @throws NotAllowed   when he does not lead it
     * @throws Conflict     when the cooperation has ended, or there is a newer key than was seen; it says what differs
     * @throws InvalidInput for no period, periods that do not join, shares that do not make exactly the whole, an
     *                      unknown municipality, for people also shares from now on of a municipality that never took part
     *                      or without one that does or that do not fit the kind of key, unless they stand so already or the
     *                      key is rejected or ended, a day that is to come or lies before the cooperation or before the
     *                      newest key for the same costs, the end of what is only proposed, and the rejection of
     *                      what is agreed, or text that is no plain text
     */
    @UseCase
    public void agree(Actor actor, AgreeCostKey command) {
        require(actor, command.cooperation());
        int newest = register.newest(command.cooperation());
        if (command.seen() != null && command.seen() != newest) {
            throw new Conflict(
                    "agreement.costKey.newerThanSeen", newest, changes.since(command.cooperation(), command.seen()));
        }
        List<FieldProblem> problems = wrong(actor, command);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        checkTexts(command);
        try {
            register.add(actor, command, newest + 1);
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new Conflict("agreement.content.atOnce");
        }
        events.publishEvent(new CostKeyAgreed(DecisionPoint.of(
                        command.cooperation(),
                        DecisionPointKind.COST_KEY,
                        command.effective(),
                        List.of(),
                        CostKeyWords.of(command, municipalities.names(codes(command)), dates),
                        actor)
                .withSource(command.source())
                .asLeader()));
        progress.finished(command.cooperation(), WORK, command.effective());
    }

    /** All that is wrong with it, apart from texts; looks only, for whoever also says what cannot be read. */
    public List<FieldProblem> wrong(Actor actor, AgreeCostKey command) {
        List<FieldProblem> problems = problems(command);
        if (!actor.system()) {
            if (!over(command.status())) {
                List<CostKeyPeriod> standing = standing(command);
                checkPartners(command, standing, problems);
                checkKind(command, standing, problems);
            }
            List<CostKey> keys = keys(command.cooperation()).stream()
                    .filter(key -> key.isFor(command.costKinds()))
                    .toList();
            problems.addAll(StateOrder.problems(
                    days.problems(command.cooperation(), command.effective()),
                    keys.stream().map(CostKey::effective).toList(),
                    command.effective(),
                    LocalDate.now(clock)));
            problems.addAll(deciding(command, keys));
        }
        return problems;
    }

    private List<FieldProblem> problems(AgreeCostKey command) {
        List<FieldProblem> problems = new ArrayList<>();
        if (command.periods().isEmpty()) {
            problems.add(FieldProblem.of("periods", "kernel.required"));
        }
        Integer years = command.evaluationAfterYears();
        if (years != null && (years < 1 || years > 50)) {
            problems.add(FieldProblem.of("evaluationAfterYears", "agreement.evaluationAfterYears"));
        }
        for (MunicipalityCode code : codes(command)) {
            if (!municipalities.exists(code)) {
                problems.add(FieldProblem.of("periods", "municipality.unknown", code.text()));
            }
        }
        checkPeriods(command.periods(), problems);
        return problems;
    }

    /** The newest first. */
    private List<CostKey> keys(CooperationId cooperation) {
        return register.of(List.of(cooperation)).getOrDefault(cooperation, List.of());
    }

    /**
     * What is wrong with rejecting or ending: what was agreed is ended, and not rejected.
     *
     * @param keys for the same costs, the newest first
     */
    private static List<FieldProblem> deciding(AgreeCostKey command, List<CostKey> keys) {
        CountingKey counting = CountingKey.among(keys);
        CostKey undecided = counting.undecided();
        CostKey agreed = counting.key() == undecided ? null : counting.key();
        if (command.status() == AgreementStatus.ENDED) {
            return StateOrder.ending(
                    "agreement.costKey.",
                    undecided == null ? null : undecided.effective(),
                    agreed == null ? null : agreed.effective());
        }
        boolean rejectsAgreed = command.status() == AgreementStatus.REJECTED
                && undecided == null
                && agreed != null
                && agreed.type() == command.type()
                && agreed.periods().equals(command.periods());
        return rejectsAgreed
                ? List.of(FieldProblem.of("status", "agreement.costKey.rejectsAgreed", agreed.effective()))
                : List.of();
    }

    /** What did not come about or is over is recorded as it was. */
    private static boolean over(AgreementStatus status) {
        return status == AgreementStatus.ENDED || status == AgreementStatus.REJECTED;
    }

    /** The periods of the newest key of the same kind, unless that is over: shares that stand so are not looked at again. */
    private List<CostKeyPeriod> standing(AgreeCostKey command) {
        return keys(command.cooperation()).stream()
                .max(Comparator.comparingInt(CostKey::version))
                .filter(newest -> newest.type() == command.type() && !over(newest.status()))
                .map(CostKey::periods)
                .orElse(List.of());
    }

    private static boolean stands(CostKeyPeriod period, List<CostKeyPeriod> standing) {
        return standing.stream()
                .anyMatch(one -> one.from().equals(period.from())
                        && Objects.equals(one.costKind(), period.costKind())
                        && one.shares().equals(period.shares())
                        && Objects.equals(one.followed(), period.followed())
                        && (one.measured() == null) == (period.measured() == null));
    }

    /**
     * What holds now or later names every partner, also one that pays nothing, and nobody who never took part. Whoever left
     * may still pay. What was agreed for days that are over, or stands so already, is left as it was.
     */
    private void checkPartners(AgreeCostKey command, List<CostKeyPeriod> standing, List<FieldProblem> problems) {
        Set<MunicipalityCode> ever = new HashSet<>(partners.everOf(command.cooperation()));
        List<MunicipalityCode> present = partners.of(command.cooperation());
        Map<MunicipalityCode, String> names =
                municipalities.names(Stream.concat(present.stream(), codes(command).stream())
                        .distinct()
                        .toList());
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < command.periods().size(); i++) {
            CostKeyPeriod period = command.periods().get(i);
            if (!period.sharesKnown() || period.over(today) || stands(period, standing)) {
                continue;
            }
            String field = "periods[" + i + "].shares";
            named(
                            period.shares().keySet().stream()
                                    .filter(code -> !ever.contains(code) && !present.contains(code)),
                            names)
                    .ifPresent(
                            strangers -> problems.add(FieldProblem.of(field, "agreement.sharesNoPartner", strangers)));
            named(present.stream().filter(code -> !period.shares().containsKey(code)), names)
                    .ifPresent(missing -> problems.add(FieldProblem.of(field, "agreement.sharesMissing", missing)));
        }
    }

    /**
     * What holds now or later is what its kind says. What was agreed for days that are over, or stands so already, is left as
     * it was.
     */
    private void checkKind(AgreeCostKey command, List<CostKeyPeriod> standing, List<FieldProblem> problems) {
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < command.periods().size(); i++) {
            CostKeyPeriod period = command.periods().get(i);
            String field = "periods[" + i + "].";
            Followed followed = period.followed();
            if (followed != null && command.type() != CostKeyType.INDICATOR_BASED) {
                problems.add(FieldProblem.of(field + "indicator", "agreement.costKey.notByIndicator"));
            }
            if (!period.sharesKnown() || period.over(today) || stands(period, standing)) {
                continue;
            }
            if (command.type() == CostKeyType.EQUAL
                    && period.shares().values().stream().distinct().count() > 1) {
                problems.add(FieldProblem.of(field + "shares", "agreement.costKey.notEqual"));
            }
            if (command.type() == CostKeyType.USAGE_BASED && period.measured() == null) {
                problems.add(FieldProblem.of(field + "measuredIn", "agreement.costKey.measuredNeeded"));
            }
            if (command.type() == CostKeyType.INDICATOR_BASED && followed == null) {
                problems.add(FieldProblem.of(field + "indicator", "agreement.costKey.indicatorNeeded"));
            }
        }
    }

    private static Optional<String> named(Stream<MunicipalityCode> codes, Map<MunicipalityCode, String> names) {
        String all = codes.map(code -> names.getOrDefault(code, code.text()))
                .sorted()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static void checkPeriods(List<CostKeyPeriod> periods, List<FieldProblem> problems) {
        Map<String, CostKeyPeriod> lastOfKind = new HashMap<>();
        for (int i = 0; i < periods.size(); i++) {
            CostKeyPeriod period = periods.get(i);
            String field = "periods[" + i + "]";
            if (!period.wholeOrUnknown()) {
                problems.add(FieldProblem.of(
                        field + ".shares",
                        "agreement.sharesNotWhole",
                        Share.together(period.shares().values())));
            }
            if (period.to() != null
                    && !period.from().earliest().isBefore(period.to().earliest())) {
                problems.add(FieldProblem.of(field + ".to", "agreement.periodOrder"));
            }
            CostKeyPeriod before = lastOfKind.put(period.costKind() == null ? "" : period.costKind(), period);
            if (before != null && !before.joins(period)) {
                problems.add(FieldProblem.of(field + ".from", "agreement.periodsJoin"));
            }
        }
    }

    private static List<MunicipalityCode> codes(AgreeCostKey command) {
        return command.periods().stream()
                .flatMap(period -> period.shares().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static void checkTexts(AgreeCostKey command) {
        PlainText.optional("costKinds", command.costKinds(), 2_000);
        PlainText.optional("basisStated", command.basisStated(), PlainText.LONG);
        PlainText.optional("note", command.note(), PlainText.LONG);
        PlainText.optional("source", command.source(), 2_000);
        for (int i = 0; i < command.periods().size(); i++) {
            CostKeyPeriod period = command.periods().get(i);
            PlainText.optional("periods[" + i + "].name", period.name(), PlainText.SHORT);
            PlainText.optional("periods[" + i + "].costKind", period.costKind(), PlainText.SHORT);
            PlainText.optional("periods[" + i + "].rule", period.rule(), PlainText.LONG);
            Measured measured = period.measured();
            PlainText.optional(
                    "periods[" + i + "].measuredIn", measured == null ? null : measured.unit(), PlainText.SHORT);
        }
    }
}

package nl.samenspoor.cooperation.web;

import java.util.List;
import java.util.Objects;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.FieldVerdict;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.web.EffectiveDateJson;
import org.jspecify.annotations.Nullable;

/**
 * A task field as the API writes it; business cases the newest first. {@code decisions} are those by which municipalities take
 * part or not, {@code allDecisions} also the earlier ones and those that leave an earlier yes as it is.
 */
record TaskFieldJson(
        String id,
        String name,
        String kind,
        boolean ahead,
        boolean ownTrack,
        boolean beyondTheWhole,
        String state,
        String stage,
        Object openedOn,
        Object implementedOn,
        List<VerdictJson> decisions,
        List<VerdictJson> allDecisions,
        List<CaseJson> businessCases) {

    private static final String UNKNOWN = "unknown";

    /**
     * What a municipality decided, and on which version of the business case.
     *
     * @param stays whether it goes on as it agreed before, although it does not agree with this version
     */
    record VerdictJson(
            String municipality, String decision, boolean stays, Object effective, String note, Object businessCase) {

        static VerdictJson of(FieldVerdict verdict) {
            return new VerdictJson(
                    verdict.municipality().text(),
                    verdict.decision().key(),
                    verdict.stays(),
                    EffectiveDateJson.of(verdict.effective()),
                    Objects.requireNonNullElse(verdict.note(), "none"),
                    orUnknown(verdict.businessCase()));
        }
    }

    /** What a municipality pays a year. */
    record ContributionJson(String municipality, Object centsPerYear) {}

    /** A version of the business case. */
    record CaseJson(
            int version,
            String kind,
            String summary,
            String servicePackage,
            String workProcesses,
            String performance,
            String costs,
            Object costPerYearCents,
            Object fte,
            List<ContributionJson> contributions,
            Object contributedCents,
            Object uncoveredCents,
            Object on,
            String source) {

        static CaseJson of(BusinessCase one) {
            return new CaseJson(
                    one.version(),
                    one.kind().key(),
                    one.summary(),
                    Objects.requireNonNullElse(one.servicePackage(), UNKNOWN),
                    Objects.requireNonNullElse(one.workProcesses(), UNKNOWN),
                    Objects.requireNonNullElse(one.performance(), UNKNOWN),
                    Objects.requireNonNullElse(one.costs(), UNKNOWN),
                    orUnknown(one.costPerYear()),
                    orUnknown(one.fte()),
                    one.contributions().entrySet().stream()
                            .map(entry -> new ContributionJson(entry.getKey().text(), orUnknown(entry.getValue())))
                            .toList(),
                    orUnknown(one.contributed()),
                    orUnknown(one.uncovered()),
                    EffectiveDateJson.of(one.on()),
                    Objects.requireNonNullElse(one.source(), UNKNOWN));
        }
    }

    static TaskFieldJson of(ReadingTaskFields.Fields fields, TaskField field) {
        return new TaskFieldJson(
                field.id(),
                field.name(),
                field.kind().key(),
                field.ahead(),
                field.ownTrack(),
                fields.beyond(field),
                field.state().key(),
                fields.stage(field).key(),
                EffectiveDateJson.of(field.openedOn()),
                field.implementedOn() == null ? "none" : EffectiveDateJson.of(field.implementedOn()),
                field.verdicts().stream().map(VerdictJson::of).toList(),
                fields.history().getOrDefault(field.id(), List.of()).stream()
                        .map(VerdictJson::of)
                        .toList(),
                fields.versions(field).stream().map(CaseJson::of).toList());
    }

    private static Object orUnknown(@Nullable Object value) {
        return Objects.requireNonNullElse(value, UNKNOWN);
    }
}

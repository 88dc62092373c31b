package nl.samenspoor.cooperation.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.cooperation.BusinessCase;
import nl.samenspoor.cooperation.BusinessCases;
import nl.samenspoor.cooperation.CooperationStatus;
import nl.samenspoor.cooperation.CooperationSummary;
import nl.samenspoor.cooperation.Cooperations;
import nl.samenspoor.cooperation.FieldDecision;
import nl.samenspoor.cooperation.FieldVerdict;
import nl.samenspoor.cooperation.TaskField;
import nl.samenspoor.cooperation.TaskFieldStage;
import nl.samenspoor.cooperation.TaskFieldState;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.NotFound;
import nl.samenspoor.municipality.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the task fields of a cooperation beside their business cases, in the same number of statements however many. */
@Component
class ReadingTaskFields {

    private final Cooperations cooperations;
    private final BusinessCases cases;
    private final Municipalities municipalities;

    ReadingTaskFields(Cooperations cooperations, BusinessCases cases, Municipalities municipalities) {
        this.cooperations = cooperations;
        this.cases = cases;
        this.municipalities = municipalities;
    }

    Fields of(CooperationId id) {
        CooperationSummary cooperation = cooperations.summary(id);
        List<TaskField> fields = cooperations.taskFields(id);
        Map<String, List<BusinessCase>> versions = cases.of(id);
        Set<MunicipalityCode> codes = new LinkedHashSet<>(cooperation.partners());
        fields.forEach(field -> field.verdicts().forEach(verdict -> codes.add(verdict.municipality())));
        versions.values()
                .forEach(all ->
                        all.forEach(one -> codes.addAll(one.contributions().keySet())));
        return new Fields(
                cooperation, fields, versions, cooperations.taskFieldDecisions(id), municipalities.names(codes));
    }

    /**
     * The fields, for a page.
     *
     * @param all      in the order they were opened
     * @param versions business cases by id of the field, the newest first
     * @param history  every decision by id of the field, per municipality in the order of recording
     */
    record Fields(
            CooperationSummary cooperation,
            List<TaskField> all,
            Map<String, List<BusinessCase>> versions,
            Map<String, List<FieldVerdict>> history,
            Map<MunicipalityCode, String> names) {

        /** @throws NotFound when this cooperation has no such field */
        TaskField require(String field) {
            return all.stream()
                    .filter(one -> one.id().equals(field))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("cooperation.field.notThere"));
        }

        public List<BusinessCase> versions(TaskField field) {
            return versions.getOrDefault(field.id(), List.of());
        }

        /** The newest business case, or null. */
        public @Nullable BusinessCase latest(TaskField field) {
            return versions(field).stream().findFirst().orElse(null);
        }

        public TaskFieldStage stage(TaskField field) {
            return TaskFieldStage.of(field, !versions(field).isEmpty());
        }

        /** Whether it is further on its own track than the whole is: the growth model. */
        public boolean beyond(TaskField field) {
            Integer own = stage(field).phase();
            return field.ahead() && own != null && own > cooperation.phase().number();
        }

        /** Whether a business case can still be drafted. */
        boolean open(TaskField field) {
            return field.state() != TaskFieldState.STOPPED && cooperation.status() != CooperationStatus.ENDED;
        }

        /** Whether it was decided on an earlier version than there is now. */
        public boolean outdated(TaskField field, FieldVerdict verdict) {
            BusinessCase latest = latest(field);
            return verdict.businessCase() != null && latest != null && verdict.businessCase() < latest.version();
        }

        /** Whether that college can decide on it now: there is a case, the field is not over, and it did not opt out. */
        public boolean decides(TaskField field, MunicipalityCode college) {
            return open(field)
                    && !versions(field).isEmpty()
                    && field.decisionOf(college)
                            .filter(FieldDecision.OPTED_OUT::equals)
                            .isEmpty();
        }

        /** Whether the others already go on with it while that college did not agree. */
        boolean late(TaskField field, MunicipalityCode college) {
            return decides(field, college)
                    && field.state() != TaskFieldState.OPEN
                    && field.going(List.of(college)).isEmpty();
        }

        /** Everything that municipality decided on it, the newest first. */
        public List<FieldVerdict> said(TaskField field, MunicipalityCode municipality) {
            List<FieldVerdict> said = new ArrayList<>(history.getOrDefault(field.id(), List.of()).stream()
                    .filter(one -> one.municipality().equals(municipality))
                    .toList());
            Collections.reverse(said);
            return said;
        }

        /** What the municipality decided beside the decision by which it takes part or not, the newest first. */
        public List<FieldVerdict> beside(TaskField field, FieldVerdict verdict) {
            List<FieldVerdict> beside = said(field, verdict.municipality());
            beside.remove(verdict);
            return beside;
        }

        /** Words that say where it is, as true when nobody asks any more. */
        public String lead(TaskField field) {
            TaskFieldStage stage = stage(field);
            boolean over = cooperation.status() == CooperationStatus.ENDED;
            return "cooperation.field.stage." + stage.key()
                    + (over && field.state() == TaskFieldState.OPEN
                            ? ".ended"
                            : stage == TaskFieldStage.IMPLEMENTING && field.ahead() ? ".ahead" : ".lead");
        }

        /** The present partners that did not decide on it yet. */
        public List<MunicipalityCode> undecided(TaskField field) {
            List<MunicipalityCode> undecided = new ArrayList<>(cooperation.partners());
            field.verdicts().forEach(verdict -> undecided.remove(verdict.municipality()));
            return undecided;
        }

        public String name(MunicipalityCode code) {
            return names.getOrDefault(code, code.text());
        }
    }
}

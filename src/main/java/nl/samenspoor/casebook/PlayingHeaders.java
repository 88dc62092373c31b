package nl.samenspoor.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.casebook.events.CaseContext;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.casebook.file.CaseFile;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.cooperation.Access;
import nl.samenspoor.cooperation.AssigningAccess;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.decisionlog.LogDecisionPoint;
import nl.samenspoor.decisionlog.LoggingByHand;
import nl.samenspoor.gate.SettingDecisionRules;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.monitoring.RecordingVerdicts;
import nl.samenspoor.municipality.RegisteringMunicipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Registers the municipalities of a case file and starts its cooperation. */
@Component
class PlayingHeaders {

    private final RegisteringMunicipalities municipalities;
    private final StartingCooperations starting;
    private final AssigningAccess access;
    private final SettingDecisionRules rules;
    private final RecordingVerdicts verdicts;
    private final LoggingByHand log;

    PlayingHeaders(
            RegisteringMunicipalities municipalities,
            StartingCooperations starting,
            AssigningAccess access,
            SettingDecisionRules rules,
            RecordingVerdicts verdicts,
            LoggingByHand log) {
        this.municipalities = municipalities;
        this.starting = starting;
        this.access = access;
        this.rules = rules;
        this.verdicts = verdicts;
        this.log = log;
    }

    CaseContext begin(Actor actor, CaseFile file) {
        JsonNode list = file.content().get("municipalities");
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            guarded(
                    file,
                    "municipalities[" + i + "]",
                    () -> municipalities.register(CaseContext.ACTOR, MunicipalityPart.command(one)));
        }
        List<CooperationId> started = new ArrayList<>();
        guarded(file, "cooperation", () -> started.add(starting.start(CaseContext.ACTOR, command(file.header()))));
        CooperationId id = started.get(0);
        if (!actor.system() && actor.has(Role.PROJECT_LEADER)) {
            access.assign(CaseContext.ACTOR, id, actor.account(), Access.LEADER);
        }
        for (Map.Entry<String, JsonNode> rule :
                file.header().path("decisionRules").properties()) {
            guarded(
                    file,
                    "cooperation.decisionRules." + rule.getKey(),
                    () -> rules.set(CaseContext.ACTOR, id, HeaderPart.rule(rule.getKey(), rule.getValue())));
        }
        return new CaseContext(id, file);
    }

    /** What the file says about the cooperation as a whole, once it has been played. */
    void finish(CaseFile file, CaseContext context) {
        EffectiveDate known = HeaderPart.knownUntil(file);
        String remarks = HeaderPart.remarks(file.header());
        if (remarks != null) {
            guarded(
                    file,
                    "cooperation",
                    () -> log.log(
                            CaseContext.ACTOR,
                            new LogDecisionPoint(
                                    context.id(),
                                    DecisionPointKind.NOTE,
                                    known,
                                    List.of(),
                                    remarks,
                                    null,
                                    null,
                                    null,
                                    file.header().get("source").asString(),
                                    null)));
        }
        for (Map.Entry<String, JsonNode> verdict :
                file.content().path("hypotheses").properties()) {
            guarded(file, "hypotheses." + verdict.getKey(), () -> HeaderPart.verdicts(
                            context.id(), verdict.getKey(), verdict.getValue(), known)
                    .forEach(command -> verdicts.record(CaseContext.ACTOR, command)));
        }
    }

    private static StartCooperation command(JsonNode header) {
        List<MunicipalityCode> partners = new ArrayList<>();
        header.get("partners").forEach(code -> partners.add(new MunicipalityCode(code.asString())));
        return new StartCooperation(
                header.get("name").asString(),
                partners,
                null,
                CaseEvent.date(header.get("startedOn"), "startedOn"),
                null,
                header.path("fictional").asBoolean(false),
                observedUntil(header),
                Particulars.from(header.get("source").asString()));
    }

    private static @Nullable LocalDate observedUntil(JsonNode header) {
        if (!header.has("observedUntil")) {
            return null;
        }
        EffectiveDate until = CaseEvent.date(header.get("observedUntil"), "observedUntil");
        return until.known() ? until.latest() : null;
    }

    private static void guarded(CaseFile file, String at, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            throw new RefusedCaseFile(PlayingCases.problems(file, at, refusal));
        }
    }
}

package nl.samenspoor.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samenspoor.casebook.events.CaseContext;
import nl.samenspoor.casebook.events.SourceText;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.casebook.file.CaseFile;
import nl.samenspoor.casebook.file.RefusedCaseFile;
import nl.samenspoor.cooperation.StartCooperation;
import nl.samenspoor.cooperation.StartingCooperations;
import nl.samenspoor.decisionlog.LogDecisionPoint;
import nl.samenspoor.decisionlog.LoggingByHand;
import nl.samenspoor.gate.SettingDecisionRules;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.DecisionPointKind;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Particulars;
import nl.samenspoor.kernel.Refusal;
import nl.samenspoor.monitoring.RecordingVerdicts;
import nl.samenspoor.municipality.SupplementingMunicipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Registers the municipalities of a case file and starts its cooperation. */
@Component
class PlayingHeaders {

    private final SupplementingMunicipalities municipalities;
    private final StartingCooperations starting;
    private final SettingDecisionRules rules;
    private final RecordingVerdicts verdicts;
    private final LoggingByHand log;
    private final HeaderWords words;

    PlayingHeaders(
            SupplementingMunicipalities municipalities,
            StartingCooperations starting,
            SettingDecisionRules rules,
            RecordingVerdicts verdicts,
            LoggingByHand log,
            HeaderWords words) {
        this.municipalities = municipalities;
        this.starting = starting;
        this.rules = rules;
        this.verdicts = verdicts;
        this.log = log;
        this.words = words;
    }

    /** @param recorder who imports, recording what others decided */
    CaseContext begin(Actor recorder, CaseFile file) {
        JsonNode list = file.content().get("municipalities");
        for (int i = 0; i < list.size(); i++) {
            supplement(recorder, file, "municipalities[" + i + "]", new MunicipalityPart(list.get(i)));
        }
        List<CooperationId> started = new ArrayList<>();
        guarded(file, "cooperation", () -> started.add(starting.start(recorder, command(file))));
        CaseContext context = new CaseContext(recorder, started.get(0), file);
        for (Map.Entry<String, JsonNode> rule :
                file.header().path("decisionRules").properties()) {
            guarded(
                    file,
                    "cooperation.decisionRules." + rule.getKey(),
                    () -> rules.set(
                            recorder, context.id(), HeaderPart.rule(rule.getKey(), rule.getValue(), file.caseId())));
        }
        logFirstTalks(file, context);
        return context;
    }

    private void supplement(Actor recorder, CaseFile file, String at, MunicipalityPart part) {
        try {
            municipalities.supplement(recorder, part.command());
        } catch (InvalidInput invalid) {
            throw new RefusedCaseFile(invalid.problems().stream()
                    .map(problem -> file.problem(
                            at + "." + part.place(problem.field()),
                            problem.code(),
                            problem.arguments().toArray()))
                    .toList());
        } catch (Refusal refusal) {
            throw new RefusedCaseFile(PlayingCases.problems(file, at, refusal));
        }
    }

    /** First talks of which no event of the file tells; from there its duration counts. */
    private void logFirstTalks(CaseFile file, CaseContext context) {
        JsonNode firstTalks = file.header().path("firstTalks");
        if (firstTalks.isString()
                && file.beginnings().noneMatch(event -> event.node().path("on").equals(firstTalks))) {
            EffectiveDate on = CaseEvent.date(firstTalks, "firstTalks");
            log(file, context, "cooperation.firstTalks", DecisionPointKind.FIRST_TALKS, on, "Eerste gesprekken.");
        }
    }

    /** What the file says about the cooperation as a whole, once it has been played. */
    void finish(CaseFile file, CaseContext context) {
        EffectiveDate known = HeaderPart.knownUntil(file);
        log(file, context, "cooperation", DecisionPointKind.NOTE, known, words.of(file));
        for (Map.Entry<String, JsonNode> verdict :
                file.content().path("hypotheses").properties()) {
            guarded(file, "hypotheses." + verdict.getKey(), () -> HeaderPart.verdicts(
                            context.id(), verdict.getKey(), verdict.getValue(), known, file)
                    .forEach(command -> verdicts.record(context.actor(), command)));
        }
    }

    private void log(
            CaseFile file, CaseContext context, String at, DecisionPointKind kind, EffectiveDate on, String what) {
        guarded(
                file,
                at,
                () -> log.log(
                        context.actor(),
                        new LogDecisionPoint(
                                context.id(), kind, on, List.of(), what, null, null, null, source(file), null)));
    }

    private static String source(CaseFile file) {
        return SourceText.of(file.header().get("source").asString(), file.caseId());
    }

    /** What is started by a file. */
    static StartCooperation command(CaseFile file) {
        JsonNode header = file.header();
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
                Particulars.from(source(file)));
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

package nl.samenspoor.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import nl.samenspoor.casebook.events.SourceText;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.casebook.file.CaseFile;
import nl.samenspoor.gate.DecisionRule;
import nl.samenspoor.gate.SetDecisionRule;
import nl.samenspoor.kernel.Basis;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.GateKey;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.monitoring.Grounds;
import nl.samenspoor.monitoring.Hypothesis;
import nl.samenspoor.monitoring.RecordVerdict;
import nl.samenspoor.monitoring.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns parts of a case file's header into commands. */
final class HeaderPart {

    private HeaderPart() {}

    static SetDecisionRule rule(String gate, JsonNode rule, String caseId) {
        List<Body> bodies = new ArrayList<>();
        rule.path("bodies")
                .forEach(body -> bodies.add(Body.valueOf(body.asString().toUpperCase(Locale.ROOT))));
        return new SetDecisionRule(
                GateKey.valueOf(gate), DecisionRule.of(rule.get("rule").asString()), bodies, ruleSource(rule, caseId));
    }

    private static String ruleSource(JsonNode rule, String caseId) {
        StringJoiner source = new StringJoiner("; ");
        source.add(SourceText.of(rule.path("source").asString("zonder vindplaats"), caseId));
        if (rule.path("basis").asString("stated").equals("derived")) {
            source.add("afgeleid");
        }
        if (rule.has("note")) {
            source.add("opmerking: " + rule.get("note").asString());
        }
        return source.toString();
    }

    /** The date up to which the file knows, else the date of its last event that is no plan. */
    static EffectiveDate knownUntil(CaseFile file) {
        if (file.header().has("observedUntil")) {
            return CaseEvent.date(file.header().get("observedUntil"), "observedUntil");
        }
        return file.events().stream()
                .filter(event -> !event.planned())
                .map(CaseEvent::on)
                .filter(EffectiveDate::known)
                .reduce((first, second) -> second)
                .orElse(EffectiveDate.unknown());
    }

    static List<RecordVerdict> verdicts(
            CooperationId id, String hypothesis, JsonNode verdict, EffectiveDate on, CaseFile file) {
        String source =
                verdict.path("source").asString(file.header().get("source").asString());
        Grounds grounds = new Grounds(on, Basis.STATED, SourceText.of(source, file.caseId()), note(verdict));
        Hypothesis which = Hypothesis.of(hypothesis.toLowerCase(Locale.ROOT));
        List<RecordVerdict> commands = new ArrayList<>();
        commands.add(new RecordVerdict(
                id, which, null, Verdict.of(verdict.get("verdict").asString()), grounds));
        for (Map.Entry<String, JsonNode> one : verdict.path("perMunicipality").properties()) {
            commands.add(new RecordVerdict(
                    id,
                    which,
                    new MunicipalityCode(one.getKey()),
                    Verdict.of(one.getValue().asString()),
                    grounds));
        }
        return commands;
    }

    private static @Nullable String note(JsonNode verdict) {
        StringJoiner note = new StringJoiner(" ");
        if (verdict.has("note")) {
            note.add(verdict.get("note").asString());
        }
        if (verdict.path("conflict").isObject()) {
            note.add(ConflictWords.of(verdict.get("conflict")));
        }
        return note.length() == 0 ? null : note.toString();
    }
}

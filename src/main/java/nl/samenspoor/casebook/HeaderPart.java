package nl.samenspoor.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    static SetDecisionRule rule(String gate, JsonNode rule) {
        List<Body> bodies = new ArrayList<>();
        rule.path("bodies")
                .forEach(body -> bodies.add(Body.valueOf(body.asString().toUpperCase(Locale.ROOT))));
        return new SetDecisionRule(
                GateKey.valueOf(gate),
                DecisionRule.of(rule.get("rule").asString()),
                bodies,
                rule.path("source").asString(null));
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

    /** What the header says that belongs to no single event, for the decision log; null when it says nothing. */
    static @Nullable String remarks(JsonNode header) {
        List<String> lines = new ArrayList<>();
        header.path("remarks").forEach(remark -> lines.add(remark.asString()));
        JsonNode province = header.path("province");
        if (province.has("role")) {
            lines.add("Rol van de provincie " + province.get("name").asString() + ": "
                    + province.get("role").asString() + " ("
                    + province.path("source").asString("") + ")");
        }
        if (header.has("durationStated")) {
            lines.add("Duur volgens de bron: " + header.get("durationStated").asString());
        }
        header.path("conflicts")
                .forEach(conflict -> lines.add("Andere lezing ("
                        + conflict.path("source").asString("") + "): "
                        + conflict.get("says").asString() + " "
                        + conflict.path("handling").asString("")));
        return lines.isEmpty() ? null : String.join("\n", lines).strip();
    }

    static List<RecordVerdict> verdicts(CooperationId id, String hypothesis, JsonNode verdict, EffectiveDate on) {
        Grounds grounds = new Grounds(on, Basis.STATED, verdict.path("source").asString(null), note(verdict));
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
        String note = verdict.path("note").asString("");
        JsonNode conflict = verdict.path("conflict");
        if (conflict.isObject()) {
            note = (note.isEmpty() ? "" : note + " ") + "Andere lezing: "
                    + conflict.get("says").asString() + " "
                    + conflict.path("handling").asString("");
        }
        return note.isBlank() ? null : note.strip();
    }
}

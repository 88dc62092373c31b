package nl.samenspoor.casebook.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Checks what a schema cannot say: order of events, codes that are declared, dates that can be. */
@Component
public class CheckingCaseFiles {

    /** Kinds that tell of before the start; all others may not lie before it. */
    private static final Set<String> PREHISTORY = Set.of(
            "earlier_alliance",
            "milestone",
            "document",
            "advice",
            "advisers",
            "election",
            "key_person_change",
            "report",
            "signal",
            "motives",
            "pressures",
            "factor_score",
            "trust",
            "control",
            "relation",
            "organisation");

    /** Everything that makes no sense; also in a file that does not fit the schema. */
    public List<CaseProblem> check(CaseFile file) {
        List<CaseProblem> problems = new ArrayList<>();
        Set<String> declared = declared(file, problems);
        checkPartners(file, declared, problems);
        for (CaseEvent event : file.events()) {
            checkCodes(file, event.path(""), event.node(), declared, problems);
        }
        checkTimes(file, problems);
        checkFirstTalks(file, problems);
        return problems;
    }

    private static void checkTimes(CaseFile file, List<CaseProblem> problems) {
        EffectiveDate startedOn =
                date(file, "cooperation.startedOn", file.header().path("startedOn"), problems);
        EffectiveDate observed = file.header().has("observedUntil")
                ? date(file, "cooperation.observedUntil", file.header().path("observedUntil"), problems)
                : EffectiveDate.unknown();
        EffectiveDate latestStart = EffectiveDate.unknown();
        for (CaseEvent event : file.events()) {
            EffectiveDate on = date(file, event.path("on"), event.node().path("on"), problems);
            if (on.known()) {
                checkTime(file, event, on, startedOn, observed, problems);
                checkOrder(file, event, on, latestStart, problems);
                latestStart = on.earliest().isAfter(latestStart.earliest()) ? on : latestStart;
            }
        }
    }

    /** The duration counts from the first of them, so that first talks cannot lie after it. */
    private static void checkFirstTalks(CaseFile file, List<CaseProblem> problems) {
        if (!problems.isEmpty() || !file.header().has("firstTalks")) {
            return;
        }
        EffectiveDate talks = date(file, "cooperation.firstTalks", file.header().path("firstTalks"), problems);
        file.beginnings()
                .filter(event ->
                        talks.known() && event.on().known() && event.on().surelyBefore(talks))
                .findFirst()
                .ifPresent(event -> problems.add(file.problem(
                        "cooperation.firstTalks",
                        "casebook.firstTalks",
                        talks.toEdtf(),
                        event.on().toEdtf())));
    }

    private static void checkOrder(
            CaseFile file, CaseEvent event, EffectiveDate on, EffectiveDate before, List<CaseProblem> problems) {
        if (before.known() && on.surelyBefore(before)) {
            problems.add(file.problem(event.path("on"), "casebook.order", on.toEdtf(), before.toEdtf()));
        }
    }

    private static void checkTime(
            CaseFile file,
            CaseEvent event,
            EffectiveDate on,
            EffectiveDate startedOn,
            EffectiveDate observed,
            List<CaseProblem> problems) {
        if (on.surelyBefore(startedOn) && !PREHISTORY.contains(event.kind())) {
            problems.add(file.problem(event.path("on"), "casebook.beforeStart", on.toEdtf(), startedOn.toEdtf()));
        }
        if (!event.planned() && observed.known() && observed.surelyBefore(on)) {
            problems.add(file.problem(event.path("on"), "casebook.afterObserved", on.toEdtf(), observed.toEdtf()));
        }
    }

    private static Set<String> declared(CaseFile file, List<CaseProblem> problems) {
        Set<String> codes = new HashSet<>();
        JsonNode municipalities = file.content().path("municipalities");
        for (int i = 0; municipalities.isArray() && i < municipalities.size(); i++) {
            String code = municipalities.get(i).path("code").asString("");
            if (!code.isEmpty() && !codes.add(code)) {
                problems.add(file.problem("municipalities[" + i + "].code", "casebook.municipalityTwice", code));
            }
        }
        return codes;
    }

    private static void checkPartners(CaseFile file, Set<String> declared, List<CaseProblem> problems) {
        JsonNode partners = file.header().path("partners");
        for (int i = 0; partners.isArray() && i < partners.size(); i++) {
            String code = partners.get(i).asString("");
            if (!declared.contains(code)) {
                problems.add(file.problem("cooperation.partners[" + i + "]", "casebook.unknownMunicipality", code));
            }
        }
    }

    private static void checkCodes(
            CaseFile file, String at, JsonNode node, Set<String> declared, List<CaseProblem> problems) {
        if (node.isString() && node.stringValue().matches("GM[0-9]{4}") && !declared.contains(node.stringValue())) {
            problems.add(file.problem(at, "casebook.unknownMunicipality", node.stringValue()));
        }
        for (String name : node.isObject() ? node.propertyNames() : Set.<String>of()) {
            if (name.matches("GM[0-9]{4}") && !declared.contains(name)) {
                problems.add(file.problem(at + "." + name, "casebook.unknownMunicipality", name));
            }
            checkCodes(file, at + "." + name, node.get(name), declared, problems);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkCodes(file, at + "[" + i + "]", node.get(i), declared, problems);
        }
    }

    private static EffectiveDate date(CaseFile file, String field, JsonNode value, List<CaseProblem> problems) {
        try {
            return CaseEvent.date(value, field);
        } catch (InvalidInput wrong) {
            wrong.problems()
                    .forEach(problem -> problems.add(file.problem(
                            field, problem.code(), problem.arguments().toArray())));
            return EffectiveDate.unknown();
        }
    }
}

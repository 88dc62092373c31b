package nl.samenspoor.casebook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samenspoor.casebook.file.CaseEvent;

/** What the events of a case file are about, to count them for a person who decides whether to import it. */
public enum CasePart {
    DECISIONS(
            "decision",
            "gate_opened",
            "gate_closed",
            "condition_met",
            "promise",
            "consent",
            "round_consent",
            "after_rejection",
            "plan_adopted",
            "task_field_decided"),
    COURSE(
            "signal",
            "start",
            "milestone",
            "sounding",
            "partner_joins",
            "partner_opts_out",
            "partner_withdraws",
            "hold",
            "resume",
            "fallback",
            "extension",
            "termination",
            "election",
            "incident",
            "key_person_change",
            "earlier_alliance",
            "relation"),
    FORM(
            "alternatives_ranked",
            "form_chosen",
            "business_case",
            "task_field_opened",
            "task_field_implemented",
            "directorate_model",
            "organisation",
            "plan_drafted",
            "social_plan"),
    AGREEMENTS("arrangement", "scheme_content", "cost_key", "service_agreement", "service_agreement_step"),
    CONSULTATION(
            "advice", "council_view", "view_round", "view_reply", "works_council_request", "works_council_deviation"),
    JUDGEMENTS("factor_score", "motives", "pressures", "goals_set", "trust", "control", "advisers", "task_scope"),
    FOLLOW_UP("report", "evaluation", "monitoring_instrument", "document", "work", "set_aside");

    private final List<String> kinds;

    CasePart(String... kinds) {
        this.kinds = List.of(kinds);
    }

    /** Last part of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Kinds of events that belong to it. */
    List<String> kinds() {
        return kinds;
    }

    /** How many of these events belong to each part; a part without any is left out. */
    static Map<CasePart, Integer> count(List<CaseEvent> events) {
        Map<CasePart, Integer> counts = new EnumMap<>(CasePart.class);
        events.forEach(event -> Arrays.stream(values())
                .filter(part -> part.kinds.contains(event.kind()))
                .forEach(part -> counts.merge(part, 1, Integer::sum)));
        return counts;
    }
}

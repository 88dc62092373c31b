package nl.samenspoor.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sorts of decision points, drawn from the model's events and the kinds seen in real cases. */
public enum DecisionPointKind {
    SIGNAL,
    FIRST_TALKS,
    EARLIER_ALLIANCE,
    ACCESSION,
    PARTNER_WITHDRAWAL,
    PARTNER_OPT_OUT,
    INTENTION,
    ASSIGNMENT,
    COLLEGE_MEETING,
    REQUEST,
    COUNCIL_REQUEST,
    INFORMATION,
    NOTE,
    DOCUMENT,
    INVENTORY,
    REPORT,
    PROGRESS_NOTE,
    VISION,
    PLAN,
    STEP_PLAN,
    SOUNDING,
    ADVICE,
    CONSULTATION,
    APPROVAL,
    COVENANT,
    COUNCIL_DECISION,
    COLLEGE_DECISION,
    COUNCIL_CONSENT,
    GATE_OUTCOME,
    FORM_CHOICE,
    FALLBACK,
    RESTART_LIGHTER,
    TASK_FIELD,
    HOLD,
    RESUMPTION,
    INTERVENTION,
    ELECTION,
    KEY_PERSON_CHANGE,
    INCIDENT,
    ARRANGEMENT,
    COST_KEY,
    SERVICE_AGREEMENT,
    APPOINTMENT,
    PLACEMENT,
    CEREMONY,
    PLANNED_START,
    START,
    EVALUATION,
    EXTENSION,
    TERMINATION,
    MILESTONE,
    CORRECTION,
    OTHER;

    /** Lower-case key as the API and the casebook write it, for example {@code partner_withdrawal}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws InvalidInput on field {@code kind} for an unknown key */
    public static DecisionPointKind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(List.of(FieldProblem.of("kind", "kernel.unknownKind", key))));
    }
}

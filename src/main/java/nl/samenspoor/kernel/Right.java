package nl.samenspoor.kernel;

import java.util.Locale;

/**
 * What somebody may want to do. Who may is in {@link Permissions}; until when is the right's own {@link State}.
 *
 * <p>The words of a right are in the bundle {@code kernel}, under {@code kernel.right.*}.
 */
public enum Right {
    /** See a cooperation, its course, gates, records and lists. Who may not see it learns nothing of it. */
    SEE(State.ANY, "kernel.onlyLeader"),
    /** See what everybody signed in may: municipalities, terms, comparisons, this table. */
    SEE_REFERENCE(State.ANY, "kernel.noRole"),
    /** Change one's own password, tokens, second factor and sessions. */
    KEEP_OWN_ACCOUNT(State.ANY, "web.error.403.text"),
    START(State.ANY, "cooperation.onlyProjectLeaders"),
    IMPORT_CASE(State.ANY, "casebook.mayNotImport"),
    /** Say who leads and who reads a cooperation. */
    ASSIGN_ACCESS(State.RUNNING, "kernel.onlyLeader"),
    /** Switch on and off the page of a cooperation that everybody may read, also after its end. */
    PUBLISH(State.ANY, "kernel.onlyLeader"),
    /** Record the course: partners, forms, task fields, soundings, circumstances, moments of evaluation. */
    STEER(State.RUNNING, "kernel.onlyLeader"),
    HOLD(State.RUNNING, "kernel.onlyLeader"),
    RESUME(State.AS_HOLD_SAYS, "kernel.onlyWhoResumes"),
    END(State.RUNNING, "kernel.onlyLeader"),
    /** Say that one municipality leaves, or does not follow further. */
    STEP_OUT(State.RUNNING, "cooperation.onlyLeaderOrOwn"),
    ASSESS_FACTORS(State.ANY, "kernel.onlyLeader"),
    /** Record reports, evaluations, instruments and judgements. */
    MONITOR(State.WORK_OPEN, "kernel.onlyLeader"),
    /** Say at any time whether advisers are used, and judge the trust between partners. */
    JUDGE(State.ANY, "kernel.onlyLeader"),
    /** Lay down the states of the arrangement and of the cost key, in the task of phase 3 and on their pages. */
    AGREE(State.RUNNING, "kernel.onlyLeader"),
    /** Begin a service agreement, take it up again to amend it, and end it before its term. */
    KEEP_SERVICE_AGREEMENT(State.ANY, "agreement.service.onlyClient"),
    /** Propose that one partner bears a setback or keeps a windfall, also after the end, and take that back. */
    SETTLE(State.KEPT_UP, "kernel.onlyLeaderOrDirectorate"),
    /** Say for a college what it thinks of that. */
    ANSWER_DEVIATION(State.DEVIATION_PENDING, "kernel.onlyBody"),
    /** Write the plan of approach, and say what was done with what others said about it. */
    WRITE_PLAN(State.RUNNING, "plan.onlyWriters"),
    /** Remark on the plan of approach, and answer remarks. */
    COMMENT_ON_PLAN(State.RUNNING, "plan.onlyTakingPart"),
    /** Fix the plan of approach as a numbered version. */
    FIX_PLAN(State.RUNNING, "kernel.onlyLeader"),
    /** Record what a works council said about the plan of approach, beside its advice. */
    REACT_ON_PLAN(State.RUNNING, "kernel.onlyBody"),
    /** Record an amendment of a council on the plan of approach. */
    AMEND_PLAN(State.RUNNING, "kernel.onlyBody"),
    /** Record what a college decided on the plan of approach. */
    ADOPT_PLAN(State.RUNNING, "kernel.onlyBody"),
    /** Record what a college decides on a task field, also anew and without a task that asks for it. */
    DECIDE_ON_FIELD(State.RUNNING, "kernel.onlyBody"),
    /** Say what a scheme holds of what the law asks for. */
    CHECK_SCHEME(State.ANY, "kernel.onlyLeader"),
    /** Write down how the cooperation is organised: bodies, advisers, who leads the joint organisation. */
    ORGANISE(State.ANY, "kernel.onlyLeaderOrSecretary"),
    PREPARE_GATE(State.GATE_PREPARED, "kernel.onlyLeader"),
    /** Take note of what a gate came to, so that the cooperation moves on. */
    NOTE_OUTCOME(State.GATE_DECIDED, "kernel.onlyLeader"),
    SET_RULE(State.GATE_NOT_OPEN, "kernel.onlyLeader"),
    RECORD_FOR_COUNCIL(State.WORK_OPEN, "kernel.onlyBody"),
    DECIDE_FOR_COLLEGE(State.WORK_OPEN, "kernel.onlyBody"),
    ADVISE_FOR_WORKS_COUNCIL(State.WORK_OPEN, "kernel.onlyBody"),
    /** Answer for a works council what it was asked, also without a task. */
    ANSWER_FOR_WORKS_COUNCIL(State.ADVICE_AWAITED, "kernel.onlyBody"),
    WORK_FOR_SECRETARY(State.WORK_OPEN, "kernel.onlyBody"),
    /** Do the tasks that belong to no municipality. */
    WORK_FOR_LEADER(State.WORK_OPEN, "kernel.onlyBody"),
    /** Record what a council decides in a round on changing, joining or leaving, beside the course. */
    DECIDE_IN_ROUND(State.UNDECIDED_IN_ROUND, "kernel.onlyBody"),
    /** Put right what a body decided and was recorded wrongly, at a gate or in a round. */
    CORRECT_DECISION(State.CORRECTABLE, "kernel.onlyBody"),
    /** Put right what was recorded as the answer of a council on a draft. */
    CORRECT_VIEW(State.VIEW_ON_RECORD, "kernel.onlyBody"),
    SET_WORK_ASIDE(State.WORK_OPEN, "kernel.onlyLeader"),
    /** Let a task go for somebody who said to be at it and is not there. */
    RELEASE_TASK(State.TASK_CLAIMED, "inbox.claim.notYours"),
    PROMISE(State.ANY, "gate.promiseNotYours"),
    MEET_CONDITION(State.CONDITION_OPEN, "gate.conditionNotYours"),
    /** Go on while a condition is not met; it is open again at the next gate. */
    CARRY_CONDITION(State.CONDITION_AT_GATE, "kernel.onlyLeader"),
    ASSIGN_CONDITION(State.CONDITION_OPEN, "kernel.onlyLeader"),
    /** Start a legal or agreed term, and close it. */
    KEEP_TERM(State.ANY, "terms.notYours"),
    KEEP_CALENDAR(State.ANY, "terms.onlyClerk"),
    /** Begin a round of views, and send councils the draft. */
    CONSULT_COUNCILS(State.RUNNING, "kernel.onlyLeader"),
    /** Ask a works council's advice, and say that it is not followed. */
    CONSULT_WORKS_COUNCIL(State.ANY, "consultation.onlyAsking"),
    /** Add to the decision log by hand, and correct it by a new entry. */
    CORRECT_LOG(State.ANY, "kernel.onlyLeader"),
    /** Add a document, and see the form for it. */
    KEEP_DOCUMENT(State.ANY, "document.notYours"),
    /** Add a version to a document, mark it as signed, withdraw it and bring it back. */
    CHANGE_DOCUMENT(State.DOCUMENT_UNSIGNED, "document.notYours"),
    /** Say that a document belongs to the dossier of a gate, or no longer. */
    LINK_DOCUMENT(State.GATE_UNDECIDED, "kernel.onlyLeader"),
    ADMINISTER_ACCOUNTS(State.ANY, "identity.onlyAdministrator"),
    ADMINISTER_MUNICIPALITIES(State.ANY, "municipality.onlyAdministrator"),
    /** Give the cooperations of a project leader who is gone to another. */
    HAND_OVER(State.LEADER_GONE, "cooperation.onlyAdministrator"),
    /** Read, verify and export who did what to this installation. */
    READ_AUDIT_TRAIL(State.ANY, "kernel.onlyAuditor"),
    SEE_SECURITY(State.ANY, "kernel.onlyAuditorOrAdministrator");

    /**
     * As long as what a right counts. In another state whoever has the right is refused with a reason, as a conflict; the
     * use cases do so, and {@code PermissionStateTest} tries every right in a wrong state.
     */
    public enum State {
        ANY,
        /** The cooperation has not ended. */
        RUNNING,
        /** It is on hold, and its hold names this body or the project leader. */
        AS_HOLD_SAYS,
        /** The task is open and the cooperation not on hold, except for work that goes on during one. */
        WORK_OPEN,
        /** Its advice was asked and not given since; neither a hold nor an end matters. */
        ADVICE_AWAITED,
        /** The task is open and somebody said to be at it; a hold does not matter. */
        TASK_CLAIMED,
        /** The gate is open and its bodies do not decide yet. */
        GATE_PREPARED,
        /** The gate is decided and nobody took note of it yet. */
        GATE_DECIDED,
        /** The gate is not open and the cooperation has not ended. */
        GATE_NOT_OPEN,
        /** The draft was sent to the council, and it did not decide for good in this round; a hold does not matter. */
        UNDECIDED_IN_ROUND,
        /** The gate or round goes on and the body did not meet again since; a hold does not matter. */
        CORRECTABLE,
        /** The council answered in this round; neither a hold nor an end matters. */
        VIEW_ON_RECORD,
        /** The condition is neither met nor lapsed. */
        CONDITION_OPEN,
        /** The same, and a later gate than the one where it was set is open. */
        CONDITION_AT_GATE,
        /** The cooperation is not only known until a past day; taking back is always possible. */
        KEPT_UP,
        /** No college refused, not all approved yet, and the proposal was not taken back. */
        DEVIATION_PENDING,
        /** The document was not signed. */
        DOCUMENT_UNSIGNED,
        /** The bodies do not decide at that gate yet; it need not be open. */
        GATE_UNDECIDED,
        /** The project leader can no longer sign in. */
        LEADER_GONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final State state;
    private final String refusal;

    Right(State state, String refusal) {
        this.state = state;
        this.refusal = refusal;
    }

    public State state() {
        return state;
    }

    /** Message code for somebody who sees the thing but does not have this right. */
    public String refusal() {
        return refusal;
    }

    /** Last part of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The right to do the work and take the decisions of a body. */
    public static Right workOf(Body body) {
        return switch (body) {
            case COUNCIL -> RECORD_FOR_COUNCIL;
            case COLLEGE -> DECIDE_FOR_COLLEGE;
            case WORKS_COUNCIL -> ADVISE_FOR_WORKS_COUNCIL;
            case SECRETARY -> WORK_FOR_SECRETARY;
            case PROJECT_LEADER -> WORK_FOR_LEADER;
        };
    }
}

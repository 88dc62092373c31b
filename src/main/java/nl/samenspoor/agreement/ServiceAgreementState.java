package nl.samenspoor.agreement;

import java.util.Arrays;
import java.util.Locale;
import nl.samenspoor.kernel.InvalidInput;

/**
 * Where a service agreement stands. Up to {@link #AGREED} a state says what is waited for. {@link #RUNNING},
 * {@link #AMENDED} and {@link #EXPIRED} follow from the days of a signed agreement and are never recorded.
 */
public enum ServiceAgreementState {
    /** The client's secretary writes it, for the first time or after it came back. */
    DRAFT,
    /** The client's college looks at it. */
    CLIENT_REVIEW,
    /** The contractor says whether it can be done. */
    FEASIBILITY,
    /** It can be done, with or without changes; the client's college agrees or not. */
    FEASIBLE,
    /** Both sides are to sign. */
    AGREED,
    /** Both sides signed, and its first day has not come or is not known. */
    SIGNED,
    RUNNING,
    /** Its successor took its place. */
    AMENDED,
    /** Its last day has passed. */
    EXPIRED,
    ENDED,
    /** Turned down by at least one partner; only of agreements from before there were steps. */
    REJECTED,
    /** The client left the task field, the field fell, or the cooperation ended, before it was signed. */
    LAPSED;

    /** Lower-case key as the API writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is still being negotiated, so that a new version takes the place of the one before. */
    public boolean negotiated() {
        return compareTo(AGREED) <= 0;
    }

    /** Whether its newest version was agreed, signed or not, so that it is worth keeping. */
    public boolean binding() {
        return this == AGREED || this == SIGNED || this == ENDED;
    }

    /** Whether both sides are still to sign what was agreed, so that it is kept to be signed. */
    public boolean toSign() {
        return this == AGREED;
    }

    /**
     * The kind of sign a page shows it with, as the fragment {@code badge} knows them.
     */
    public String tone() {
        return switch (this) {
            case DRAFT, CLIENT_REVIEW, FEASIBILITY, FEASIBLE, AGREED -> "now";
            case SIGNED, RUNNING -> "ok";
            case REJECTED -> "bad";
            case AMENDED, EXPIRED, ENDED, LAPSED -> "ended";
        };
    }

    /** What {@link AgreementStatus} it is in lists that only know those. */
    public AgreementStatus status() {
        return switch (this) {
            case DRAFT, CLIENT_REVIEW, FEASIBILITY, FEASIBLE -> AgreementStatus.PROPOSED;
            case AGREED -> AgreementStatus.AGREED;
            case SIGNED, RUNNING -> AgreementStatus.IN_FORCE;
            case REJECTED, LAPSED -> AgreementStatus.REJECTED;
            case AMENDED, EXPIRED, ENDED -> AgreementStatus.ENDED;
        };
    }

    /**
     * Also reads the keys of before there were steps: what was proposed is a draft, what was in force is signed.
     *
     * @throws InvalidInput on field {@code state} for an unknown key
     */
    public static ServiceAgreementState of(String key) {
        return switch (key) {
            case "proposed" -> DRAFT;
            case "in_force" -> SIGNED;
            default ->
                Arrays.stream(values())
                        .filter(state -> state.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of("state", "agreement.service.unknownState", key));
        };
    }
}

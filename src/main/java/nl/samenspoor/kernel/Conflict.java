package nl.samenspoor.kernel;

/** Refusal answered with status 409. The request is understood but does not fit the present state; the message says why. */
public final class Conflict extends Refusal {

    /**
     * @param code      key of the message in the bundles
     * @param arguments values for the message's places
     */
    public Conflict(String code, Object... arguments) {
        super(code, arguments);
    }
}

package nl.samenspoor.kernel;

/** Refusal answered with status 404. What was asked for does not exist, or the actor may not see it; both answer alike. */
public final class NotFound extends Refusal {

    /**
     * @param code      key of the message in the bundles
     * @param arguments values for the message's places
     */
    public NotFound(String code, Object... arguments) {
        super(code, arguments);
    }
}

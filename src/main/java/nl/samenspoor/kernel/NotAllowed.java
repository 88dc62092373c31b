package nl.samenspoor.kernel;

/** Refusal answered with status 403. The actor may see the thing but not do this to it. */
public final class NotAllowed extends Refusal {

    /**
     * @param code      key of the message in the bundles
     * @param arguments values for the message's places
     */
    public NotAllowed(String code, Object... arguments) {
        super(code, arguments);
    }
}

package nl.samenspoor.kernel;

/** A request that is refused and changes nothing. Carries a message key, not a sentence: the reader's language decides. */
public abstract sealed class Refusal extends RuntimeException permits NotFound, NotAllowed, Conflict, InvalidInput {

    private final String code;
    private final transient Object[] arguments;

    protected Refusal(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments;
    }

    /** Key of the message in the bundles. */
    public String code() {
        return code;
    }

    /** Values for the message's places. */
    public Object[] arguments() {
        return arguments.clone();
    }
}

package nl.samenspoor.identity.provider;

/** The provider vouches for the person, but he gets no account here. Carries a message code. */
public class ArrivalRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    ArrivalRefused(String code) {
        super(code);
        this.code = code;
    }

    /** Last part of the message code {@code identity.provider.*}. */
    public String code() {
        return code;
    }
}

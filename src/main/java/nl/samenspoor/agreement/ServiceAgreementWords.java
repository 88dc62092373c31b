package nl.samenspoor.agreement;

/** A service agreement in the words of the record, in Dutch because that is the record's language. */
final class ServiceAgreementWords {

    private ServiceAgreementWords() {}

    static String of(StandingAgreement agreement, String client) {
        return "Dienstverleningsovereenkomst " + agreement.fieldName()
                + (agreement.number() > 1 ? " (" + agreement.number() + ")" : "") + ", opdrachtgever " + client
                + ", opdrachtnemer " + agreement.contractor();
    }
}

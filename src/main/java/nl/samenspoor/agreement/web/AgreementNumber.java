package nl.samenspoor.agreement.web;

import java.util.Optional;

/** Number of a service agreement in an address. */
final class AgreementNumber {

    private AgreementNumber() {}

    /** Empty for what can be none. */
    static Optional<Long> read(String text) {
        return text.matches("[1-9]\\d{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}

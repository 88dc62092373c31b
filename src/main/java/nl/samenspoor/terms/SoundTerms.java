package nl.samenspoor.terms;

import java.util.Locale;
import java.util.Set;

/** What makes a term of the catalogue a sound one. */
final class SoundTerms {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "none",
            "covenant",
            "service_agreement_only",
            "light_scheme",
            "centre_municipality",
            "joint_organ",
            "operations_body",
            "public_body",
            "merged_municipality");

    private SoundTerms() {}

    /**
     * The term itself.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    static TermRule check(TermRule rule) {
        require(rule.id().matches("[a-z][a-z0-9_]{1,59}"), "an id is lower case, at most 60 characters");
        require(
                rule.validUntil() == null || rule.validFrom().isBefore(rule.validUntil()),
                "versions stand in order, the oldest first");
        require((rule.length() == null) == (rule.count() == DayCount.BY_DATE), "has a length, or is by_date");
        require(rule.length() != null || rule.before() != null, "by_date needs before");
        require(rule.kind().legal() == (rule.certainty() != Certainty.AGREED), "agreements are agreed, laws are not");
        require(!rule.extension() || extended(rule), "the Algemene termijnenwet does not reach it (art. 1 and 4)");
        require(rule.forms().stream().allMatch(form -> form >= 1 && form <= 4), "forms are 1 to 4");
        require(LEGAL_FORMS.containsAll(rule.legalForms()), "an unknown legal form");
        rule.words().values().forEach(SoundTerms::check);
        require(
                (rule.in(Locale.ENGLISH).earlyClose() == null) != rule.mayCloseEarly(),
                "earlyClose in both languages or in none");
        return rule;
    }

    private static void check(TermWords words) {
        require(
                !words.name().isBlank()
                        && !words.start().isBlank()
                        && !words.source().isBlank(),
                "name, start and source in nl and en");
    }

    private static boolean extended(TermRule rule) {
        TermLength length = rule.length();
        return rule.kind().legal()
                && rule.count() != DayCount.BEFORE_EVENT
                && length != null
                && length.shortEnoughToExtend();
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

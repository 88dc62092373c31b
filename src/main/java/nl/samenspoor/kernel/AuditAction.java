package nl.samenspoor.kernel;

import java.util.Locale;

/** What the audit trail keeps. The words are in the bundle {@code audit}, under {@code audit.action.*}. */
public enum AuditAction {
    SIGNED_IN,
    /** The password was right, and something else, such as a second factor, is still missing. */
    PASSWORD_SHOWN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    ACCOUNT_MADE,
    ACCESS_ENDED,
    ACCESS_RETURNED,
    ROLES_CHANGED,
    SECRET_ISSUED,
    PASSWORD_CHANGED,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    RECOVERY_CODES_RENEWED,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    TOKEN_USED,
    /** Something about accounts that has no name of its own here. */
    ACCOUNT_OTHER,
    /** A request for what the account may not see or do, or that did not carry the form's token. */
    REQUEST_REFUSED,
    /** How many refusals of one kind, from one place or account, were not written in full. */
    REFUSALS_LEFT_OUT,
    /** Who leads and reads a cooperation was changed. */
    ASSIGNED,
    /** Whether everybody may read a cooperation's public page, and with which documents. */
    PUBLIC_PAGE_CHANGED,
    HANDED_OVER,
    /** Somebody asked for an import, which is then work apart from his request. */
    CASE_IMPORT_ASKED,
    CASE_IMPORTED,
    /** A document or a version of one. */
    DOCUMENT_KEPT,
    DOCUMENT_WITHDRAWN,
    DOCUMENT_RETURNED,
    /** When it was made public, or on which ground it is not. */
    DOCUMENT_OPENNESS,
    /** Its category of the Woo and how long it is kept. */
    DOCUMENT_FILED,
    MUNICIPALITY_ADDED,
    /** What is known of it was completed, or a council or figure of it recorded or corrected. */
    MUNICIPALITY_CHANGED,
    MUNICIPALITY_ENDED,
    /** Where mail of an account goes, or in which language. */
    CONTACT_CHANGED,
    MAIL_TRIED_AGAIN,
    EXPORTED,
    LOG_VERIFIED,
    TRAIL_VERIFIED,
    TRAIL_SHORTENED,
    /** The settings or the version with which the application started differ from those before. */
    CONFIGURED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

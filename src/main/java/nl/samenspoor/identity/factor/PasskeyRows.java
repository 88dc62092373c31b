package nl.samenspoor.identity.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The table of passkeys, also as the framework wants to read and write it. */
@Repository
class PasskeyRows implements UserCredentialRepository {

    /** Two devices use one passkey. */
    static class CountsBackwards extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;
    }

    private static final int CREDENTIAL_ID = 1_400;
    private static final int PUBLIC_KEY = 4_000;
    private static final int ATTESTATION = 20_000;
    private static final int TRANSPORTS = 200;

    private static final String RECORD = "select p.credential_id, o.handle, p.public_key, p.attestation, p.transports,"
            + " p.sign_count, p.backup_eligible, p.backed_up, p.made_at, p.last_used_at, p.name"
            + " from passkey p join passkey_owner o on o.username = p.username";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasskeyOwners owners;

    PasskeyRows(JdbcClient jdbc, Clock clock, PasskeyOwners owners) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.owners = owners;
    }

    /** The account's passkeys, the oldest first. */
    List<Passkey> of(String username) {
        return jdbc.sql("select id, name, made_at, last_used_at from passkey where username = ? order by made_at, id")
                .param(username)
                .query((row, index) ->
                        new Passkey(row.getString("id"), row.getString("name"), moment(row, "made_at"), lastUsed(row)))
                .list();
    }

    boolean none() {
        return jdbc.sql("select count(*) from passkey").query(Integer.class).single() == 0;
    }

    /** Whose passkey has this id on its device; nothing when nobody's has. */
    Optional<String> owner(Bytes credential) {
        return jdbc.sql("select username from passkey where credential_id = ?")
                .param(credential.toBase64UrlString())
                .query(String.class)
                .optional();
    }

    /** @return whether there was one of that id */
    boolean remove(String username, String id) {
        return jdbc.sql("delete from passkey where username = ? and id = ?")
                        .params(username, id)
                        .update()
                == 1;
    }

    void removeAll(String username) {
        jdbc.sql("delete from passkey where username = ?").param(username).update();
    }

    /**
     * Keeps a new passkey, or that a known one was used. The framework compares what a device counts with what it counted
     * when the passkey was made; here it is compared with the last time. A device that does not count says 0 each time.
     *
     * @throws IllegalArgumentException when a part of a new one is longer than any device makes it
     * @throws CountsBackwards          when a known one does: then there is a copy of it
     */
    @Override
    public void save(CredentialRecord record) {
        long count = record.getSignatureCount();
        int changed = jdbc.sql("update passkey set sign_count = ?, last_used_at = ?, backed_up = ?"
                        + " where credential_id = ? and (sign_count < ? or sign_count = 0 and ? = 0)")
                .params(
                        count,
                        OffsetDateTime.now(clock),
                        record.isBackupState(),
                        record.getCredentialId().toBase64UrlString(),
                        count,
                        count)
                .update();
        if (changed == 0 && findByCredentialId(record.getCredentialId()) != null) {
            throw new CountsBackwards();
        }
        if (changed == 0) {
            add(record);
        }
    }

    private void add(CredentialRecord record) {
        Bytes attestation = record.getAttestationObject();
        jdbc.sql("insert into passkey (id, username, name, credential_id, public_key, attestation, transports,"
                        + " sign_count, backup_eligible, backed_up, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        owners.username(record.getUserEntityUserId()).orElseThrow(),
                        record.getLabel(),
                        atMost(CREDENTIAL_ID, record.getCredentialId().toBase64UrlString()),
                        atMost(PUBLIC_KEY, new Bytes(record.getPublicKey().getBytes()).toBase64UrlString()),
                        atMost(ATTESTATION, attestation == null ? "" : attestation.toBase64UrlString()),
                        atMost(
                                TRANSPORTS,
                                record.getTransports().stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .sorted()
                                        .collect(Collectors.joining(" "))),
                        record.getSignatureCount(),
                        record.isBackupEligible(),
                        record.isBackupState(),
                        OffsetDateTime.now(clock))
                .update();
    }

    private static String atMost(int most, String text) {
        if (text.length() > most) {
            throw new IllegalArgumentException("longer than any device makes it");
        }
        return text;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(RECORD + " where p.credential_id = ?")
                .param(id.toBase64UrlString())
                .query((row, index) -> credential(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(RECORD + " where o.handle = ? order by p.made_at, p.id")
                .param(handle.toBase64UrlString())
                .query((row, index) -> credential(row))
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("delete from passkey where credential_id = ?")
                .param(id.toBase64UrlString())
                .update();
    }

    private static CredentialRecord credential(ResultSet row) throws SQLException {
        Instant made = moment(row, "made_at");
        Instant used = lastUsed(row);
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(Bytes.fromBase64(row.getString("handle")))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(row.getString("public_key")).getBytes()))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(true)
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(Bytes.fromBase64(row.getString("attestation")))
                .created(made)
                .lastUsed(used == null ? made : used)
                .label(row.getString("name"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Arrays.stream(kept.split(" "))
                .filter(one -> !one.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant lastUsed(ResultSet row) throws SQLException {
        return row.getObject("last_used_at", OffsetDateTime.class) == null ? null : moment(row, "last_used_at");
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

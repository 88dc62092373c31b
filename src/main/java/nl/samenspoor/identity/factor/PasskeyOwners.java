package nl.samenspoor.identity.factor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Which random number stands for which account on the devices that keep passkeys. */
@Repository
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;

    PasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> username(Bytes handle) {
        return jdbc.sql("select username from passkey_owner where handle = ?")
                .param(handle.toBase64UrlString())
                .query(String.class)
                .optional();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return username(handle).map(username -> entity(username, handle)).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return jdbc.sql("select handle from passkey_owner where username = ?")
                .param(username)
                .query(String.class)
                .optional()
                .map(handle -> entity(username, Bytes.fromBase64(handle)))
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(String username, Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(username)
                .displayName(username)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        jdbc.sql("insert into passkey_owner (username, handle) values (?, ?)")
                .params(owner.getName(), owner.getId().toBase64UrlString())
                .update();
    }

    @Override
    public void delete(Bytes handle) {
        jdbc.sql("delete from passkey_owner where handle = ?")
                .param(handle.toBase64UrlString())
                .update();
    }
}

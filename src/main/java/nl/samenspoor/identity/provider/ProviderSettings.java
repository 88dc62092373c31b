package nl.samenspoor.identity.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of identities an installation trusts; none unless there is an issuer. docs/security.md has an example.
 *
 * @param issuer       its address, as its tokens name it; everything else is read from its description
 * @param clientId     how it knows this installation
 * @param clientSecret its secret for that, or null for a public client, which proves itself with PKCE alone
 * @param name         what the button on the sign-in page calls it
 * @param scopes       what to ask for; {@code openid} is always asked
 * @param accountClaim claim that gives a new account its name
 * @param titleClaim   claim that says what the account is called, or null
 * @param rolesClaim   claim with the groups somebody is in: a list of texts, or one text
 * @param roles        what each group may be here: a role, for a role of a municipality with its code behind it, as in
 *                     {@code COUNCIL_CLERK GM0183}; several with commas between them
 */
@ConfigurationProperties("samenspoor.oidc")
public record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String accountClaim,
        @Nullable String titleClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, String> roles) {

    /** A role the mapping gives. */
    record Given(Role role, @Nullable MunicipalityCode municipality) {}

    /** @throws IllegalArgumentException when a role cannot be read: better no start than other rights than were meant */
    public ProviderSettings {
        roles = Map.copyOf(roles);
        roles.values().forEach(ProviderSettings::read);
    }

    /** Whether there is a provider at all. */
    public boolean configured() {
        return !issuer.isBlank();
    }

    /** What somebody in these groups may be; each once. */
    Set<Given> given(List<String> groups) {
        Map<Given, Boolean> given = new LinkedHashMap<>();
        for (String group : groups) {
            String roles = this.roles.get(group);
            if (roles != null) {
                read(roles).forEach(one -> given.put(one, true));
            }
        }
        return Set.copyOf(given.keySet());
    }

    private static List<Given> read(String roles) {
        return List.of(roles.split(",")).stream().map(ProviderSettings::one).toList();
    }

    private static Given one(String text) {
        String[] parts = text.strip().split("\\s+");
        Role role = Role.valueOf(parts[0]);
        if (parts.length != (role.ofMunicipality() ? 2 : 1) || parts.length == 2 && !parts[1].matches("GM\\d{4}")) {
            throw new IllegalArgumentException("samenspoor.oidc.roles: cannot read '" + text + "'");
        }
        return new Given(role, role.ofMunicipality() ? new MunicipalityCode(parts[1]) : null);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + "]";
    }
}

package nl.samenspoor.identity.provider;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real provider of identities on a free port of this machine; started by the test that needs it. */
public final class ProviderServer implements AutoCloseable {

    private static final int PORT = freePort();
    private static final String ISSUER = "http://localhost:" + PORT;
    private static final String SECRET = "a-secret-between-two-servers";
    /** Made once: finding its primes takes longer than all the rest of a start. */
    private static final KeyPair KEYS = keyPair();

    /** Tells the application about it before it runs: its description is read when somebody signs in. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Settings {

        @Bean
        DynamicPropertyRegistrar provider() {
            return registry -> {
                registry.add("samenspoor.oidc.issuer", () -> ISSUER);
                registry.add("samenspoor.oidc.client-id", () -> "samenspoor");
                registry.add("samenspoor.oidc.client-secret", () -> SECRET);
                registry.add("samenspoor.oidc.name", () -> "Toetsgemeente");
                registry.add("samenspoor.oidc.title-claim", () -> "preferred_username");
                registry.add("samenspoor.oidc.roles.lezers", () -> "READER");
                registry.add("samenspoor.oidc.roles.griffie", () -> "COUNCIL_CLERK GM9101, READER");
                registry.add("samenspoor.oidc.roles.beheer", () -> "ADMINISTRATOR");
            };
        }
    }

    private final AnnotationConfigServletWebServerApplicationContext context;

    private ProviderServer(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** @param clientPort where the application listens, to which people are led back */
    static ProviderServer start(int clientPort) {
        AnnotationConfigServletWebServerApplicationContext context =
                new AnnotationConfigServletWebServerApplicationContext();
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("client", Map.of("clientPort", clientPort)));
        context.setEnvironment(environment);
        context.register(Beans.class);
        context.refresh();
        return new ProviderServer(context);
    }

    /** Somebody with the password {@code pw}, in place of what was known of him. */
    void put(String username, String... groups) {
        InMemoryUserDetailsManager users = context.getBean(InMemoryUserDetailsManager.class);
        if (users.userExists(username)) {
            users.deleteUser(username);
        }
        users.createUser(User.withUsername(username)
                .password("{noop}pw")
                .authorities(groups.length == 0 ? new String[] {"nothing"} : groups)
                .build());
    }

    /** Something the provider signed, with these claims beside the usual ones of a token about a sign-out. */
    String signed(Map<String, Object> claims) {
        JwtClaimsSet.Builder all = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of("samenspoor"))
                .issuedAt(Instant.now())
                .id(UUID.randomUUID().toString());
        claims.forEach(all::claim);
        return new NimbusJwtEncoder(keySource())
                .encode(JwtEncoderParameters.from(all.build()))
                .getTokenValue();
    }

    @SuppressWarnings("unchecked")
    private JWKSource<SecurityContext> keySource() {
        return context.getBean(JWKSource.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;
    }

    @EnableWebSecurity
    static class Beans {

        @Bean
        TomcatServletWebServerFactory server() {
            return new TomcatServletWebServerFactory(PORT);
        }

        /** Without any servlet the container asks no filter. */
        @Bean
        ServletRegistrationBean<HttpServlet> nothing() {
            return new ServletRegistrationBean<>(new Nothing(), "/");
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.with(
                            new OAuth2AuthorizationServerConfigurer(), server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        InMemoryUserDetailsManager users() {
            return new InMemoryUserDetailsManager();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(ISSUER).build();
        }

        @Bean
        RegisteredClientRepository clients(Environment environment) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("samenspoor")
                    .clientId("samenspoor")
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://localhost:" + environment.getRequiredProperty("clientPort")
                            + "/login/oauth2/code/provider")
                    .postLogoutRedirectUri(
                            "http://localhost:" + environment.getRequiredProperty("clientPort") + "/login?signedOut")
                    .scope(OidcScopes.OPENID)
                    .scope(OidcScopes.PROFILE)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    token.getClaims()
                            .claim("preferred_username", token.getPrincipal().getName())
                            .claim(
                                    "roles",
                                    token.getPrincipal().getAuthorities().stream()
                                            .map(GrantedAuthority::getAuthority)
                                            .toList());
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) KEYS.getPublic())
                    .privateKey(KEYS.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }
    }
}

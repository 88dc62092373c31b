package nl.samenspoor.identity.session;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The cookie of shared sessions holds their name as it is. Written in Base64, it could bring characters that no database
 * looks up.
 */
@Configuration(proxyBeanMethods = false)
class SharedSessionCookie {

    @Bean
    DefaultCookieSerializerCustomizer nameAsItIs() {
        return cookie -> cookie.setUseBase64Encoding(false);
    }
}

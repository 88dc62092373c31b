package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.identity.PageLanguages;
import nl.samenspoor.web.CurrentActor;
import nl.samenspoor.web.RequestLanguage;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps the language that somebody chooses, so that the next machine shows the pages in it too: at once when he is signed in,
 * or else when he does.
 */
@Configuration(proxyBeanMethods = false)
class KeepingChosenLanguage implements HandlerInterceptor, WebMvcConfigurer {

    private final PageLanguages languages;
    private final CurrentActor current;

    KeepingChosenLanguage(PageLanguages languages, CurrentActor current) {
        this.languages = languages;
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestLanguage.chosen(request).ifPresent(language -> current.find()
                .ifPresentOrElse(
                        account -> languages.keep(account.actor().account(), language),
                        () -> RequestLanguage.keepUntilSignedIn(request, language)));
        return true;
    }
}

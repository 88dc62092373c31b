package nl.samenspoor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.samenspoor.identity.Account;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.web.ApiPaths;
import nl.samenspoor.web.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers their {@link Actor} argument: the signed-in account, never something from the request. An account that
 * holds no role today reaches its own account and nothing else, whether a controller asks for its actor or not.
 */
@Component
class RequestActor implements CurrentActor, HandlerMethodArgumentResolver, WebMvcConfigurer {

    /** One's own account, and what needs no account at all. */
    private static final List<String> WITHOUT_ROLE = List.of(
            "/account/**",
            "/password",
            "/contact",
            "/calendar/**",
            "/notices/**",
            "/typed-work/**",
            ApiPaths.PREFIX + "v1/own-tokens/**",
            ApiPaths.PREFIX + "v1/own-password",
            "/login/**",
            "/setup",
            "/password-reset",
            "/activation",
            "/accessibility",
            ProviderSignOut.PATH,
            ApiPaths.DESCRIPTION,
            "/.well-known/**",
            "/assets/**",
            "/error");

    @Override
    public Optional<SignedIn> find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return Optional.empty();
        }
        return request.getAttribute(CurrentAccount.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Account account
                ? Optional.of(new SignedIn(account.actor(), account.title()))
                : Optional.empty();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return find().map(SignedIn::actor)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HoldsARole()).excludePathPatterns(WITHOUT_ROLE);
    }

    private final class HoldsARole implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            find().ifPresent(who -> Permissions.require(who.actor(), Right.SEE_REFERENCE));
            return true;
        }
    }
}

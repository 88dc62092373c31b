package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.identity.signin.TypedWork;
import nl.samenspoor.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a form back that was sent after its session had ended, as often as it is looked at, until it was sent again. */
@Controller
class TypedWorkPage implements HandlerInterceptor, WebMvcConfigurer {

    @GetMapping("/typed-work")
    ModelAndView show(Actor actor, HttpServletRequest request) {
        return TypedWork.in(request)
                .map(kept -> new ModelAndView("identity/typed-work", "typed", kept))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** What arrived is where it belongs: recorded, or on the form again with what is wrong. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        boolean arrived = failure == null && response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if (arrived
                && TypedWork.in(request).filter(kept -> kept.sentBy(request)).isPresent()) {
            TypedWork.forget(request);
        }
    }
}

package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.samenspoor.identity.signin.LateForms;
import nl.samenspoor.identity.signin.TypedWork;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.KeptPages;
import nl.samenspoor.web.PageFrame;
import nl.samenspoor.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives a form back that was sent after its session had ended, as often as it is looked at, until it was accepted or its
 * sender throws it away. Every other page says that it is there.
 */
@Controller
class TypedWorkPage implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PATH = TypedWork.PAGE;

    private final LateForms late;
    private final Texts texts;

    TypedWorkPage(LateForms late, Texts texts) {
        this.late = late;
        this.texts = texts;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, HttpServletRequest request) {
        return late.show(request, actor.account())
                .map(kept -> new ModelAndView("identity/typed-work", "typed", kept))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    @PostMapping(PATH + "/removal")
    String drop(Actor actor, HttpServletRequest request, RedirectAttributes flash) {
        TypedWork.forget(request);
        flash.addFlashAttribute("done", texts.of("identity.typed.dropped"));
        return "redirect:/account";
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getRequestURI().equals(request.getContextPath() + PATH)
                && TypedWork.in(request).isPresent()) {
            request.setAttribute(PageFrame.UNSENT, PATH);
        }
        return true;
    }

    /**
     * Only what was accepted is where it belongs, and that answer leads on to another page. What a page asks by itself on the
     * way, as a forecast of what the answers come to, accepts nothing.
     */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (KeptPages.rehearsed(request) || request.getHeader("HX-Request") != null) {
            return;
        }
        TypedWork.in(request).filter(kept -> kept.sentBy(request)).ifPresent(kept -> {
            int status = failure == null ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            if (status >= HttpServletResponse.SC_BAD_REQUEST) {
                kept.keepAsAnswered(request, status);
            } else if (status >= HttpServletResponse.SC_MULTIPLE_CHOICES) {
                TypedWork.forget(request);
            }
        });
    }
}

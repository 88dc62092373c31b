package nl.samenspoor.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.samenspoor.identity.signin.TypedWork;
import nl.samenspoor.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gives a form back that was sent after its session had ended; it is sent again with its button. */
@Controller
class TypedWorkPage {

    @GetMapping("/typed-work")
    ModelAndView show(Actor actor, HttpServletRequest request) {
        Optional<TypedWork> kept = TypedWork.in(request);
        if (kept.isEmpty()) {
            return new ModelAndView("redirect:/");
        }
        TypedWork.forget(request);
        return new ModelAndView("identity/typed-work", "typed", kept.get());
    }
}

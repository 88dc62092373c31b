package nl.samenspoor.communication.web;

import java.util.Locale;
import nl.samenspoor.communication.NoticePage;
import nl.samenspoor.communication.ReadingNotices;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.PageJson;
import nl.samenspoor.web.Paging;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the reader was told, the latest first. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private static final int SIZE = 50;

    private final ReadingNotices notices;
    private final NoticeLines lines;
    private final Texts texts;

    NoticePages(ReadingNotices notices, NoticeLines lines, Texts texts) {
        this.notices = notices;
        this.lines = lines;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "0") int page, Locale locale) {
        PageJson.check(page, SIZE);
        NoticePage found = notices.page(actor, page, SIZE);
        ModelAndView view = new ModelAndView("communication/notices");
        view.addObject("lines", lines.of(found.items(), locale));
        view.addObject("total", found.total());
        view.addObject("unread", found.unread());
        view.addObject("paging", new Paging(page, SIZE, found.total(), "/notices?page="));
        return view;
    }

    /** @param back {@code tasks} when it was marked on the page of tasks */
    @PostMapping("/{id}/read")
    String read(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String back) {
        notices.read(actor, id);
        return back.equals("tasks") ? "redirect:/tasks" : "redirect:/notices";
    }

    @PostMapping("/read")
    String readAll(Actor actor, RedirectAttributes flash) {
        notices.readAll(actor);
        flash.addFlashAttribute("done", texts.of("communication.notices.allRead"));
        return "redirect:/notices";
    }
}

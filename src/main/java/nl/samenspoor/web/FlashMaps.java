package nl.samenspoor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Keeps in the session what the next page is to say, so that of two forms sent in the same instant both are answered,
 * unless with the same words on the same page.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashMaps extends AbstractFlashMapManager {

    private static final EachInSession<FlashMap> TOLD = new EachInSession<>(FlashMaps.class.getName(), FlashMap.class);

    /** Names of what the session keeps of it now. */
    static Set<String> in(@Nullable HttpSession session) {
        return TOLD.of(session).keySet();
    }

    /** Forgets what was added since only these were there. */
    static void forgetAllBut(@Nullable HttpSession session, Set<String> before) {
        if (session != null) {
            TOLD.of(session).keySet().stream()
                    .filter(name -> !before.contains(name))
                    .forEach(session::removeAttribute);
        }
    }

    /** That of the session: forms of one person do not wait for those of all others. */
    @Override
    protected Object getFlashMapsMutex(HttpServletRequest request) {
        return WebUtils.getSessionMutex(request.getSession());
    }

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return new ArrayList<>(TOLD.of(request.getSession(false)).values());
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        Map<String, FlashMap> known = TOLD.of(session);
        known.forEach((name, map) -> {
            if (!maps.contains(map)) {
                session.removeAttribute(name);
            }
        });
        maps.stream().filter(map -> !known.containsValue(map)).forEach(map -> TOLD.add(session, map));
    }
}

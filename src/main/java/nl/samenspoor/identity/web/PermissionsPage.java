package nl.samenspoor.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samenspoor.kernel.Permissions;
import nl.samenspoor.kernel.Permissions.Where;
import nl.samenspoor.kernel.Right;
import nl.samenspoor.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may do what: the table that every use case asks, for everybody who is signed in. */
@Controller
class PermissionsPage {

    /** A line of the table; a role without a cell does not have the right. */
    record Row(Right right, Map<Role, Where> cells) {}

    /** Those that need explaining. */
    private static final List<Where> PLACES = List.of(Where.ASSIGNED, Where.LED, Where.PARTNER, Where.OWN);

    @GetMapping("/permissions")
    String table(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("places", PLACES);
        model.addAttribute(
                "rows",
                Arrays.stream(Right.values())
                        .map(right -> new Row(right, Permissions.cells(right)))
                        .toList());
        return "identity/permissions";
    }
}

package nl.samenspoor.identity.web;

import nl.samenspoor.identity.ChangingPasswords;
import nl.samenspoor.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The password of one's own account, for other systems. */
@RestController
@RequestMapping("/api/v1/own-password")
class OwnPasswordApi {

    /** The present password and the new one. */
    record ChangeJson(@Nullable String present, @Nullable String password) {

        /** Never shows a password. */
        @Override
        public String toString() {
            return "ChangeJson[]";
        }
    }

    private final ChangingPasswords changing;

    OwnPasswordApi(ChangingPasswords changing) {
        this.changing = changing;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Actor actor, @RequestBody ChangeJson body) {
        changing.change(actor, text(body.present()), text(body.password()));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}

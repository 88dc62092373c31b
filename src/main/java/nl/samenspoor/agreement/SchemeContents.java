package nl.samenspoor.agreement;

import java.util.List;
import java.util.Optional;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.LegalForm;
import org.springframework.stereotype.Component;

/** What schemes of cooperations hold. Reads only; the caller checks who may see the cooperation. */
@Component
public class SchemeContents {

    private final SchemeContentRegister register;
    private final Arrangements arrangements;

    SchemeContents(SchemeContentRegister register, Arrangements arrangements) {
        this.register = register;
        this.arrangements = arrangements;
    }

    /** All versions, the newest first. */
    public List<SchemeContent> of(CooperationId cooperation) {
        return register.of(cooperation);
    }

    /** The newest version. */
    public Optional<SchemeContent> latest(CooperationId cooperation) {
        return of(cooperation).stream().findFirst();
    }

    /** What the law asks of the arrangement on record; nothing when there is none or it is no joint scheme. */
    public List<SchemeItem> asked(CooperationId cooperation) {
        return form(cooperation).map(SchemeItem::askedOf).orElse(List.of());
    }

    /** Legal form of the arrangement on record, where it is a joint scheme. */
    public Optional<LegalForm> form(CooperationId cooperation) {
        return arrangements.of(cooperation).stream()
                .findFirst()
                .map(Arrangement::legalForm)
                .filter(LegalForm::jointScheme);
    }
}

package nl.samenspoor.identity.factor;

import java.util.Optional;
import java.util.OptionalLong;
import nl.samenspoor.identity.SecurityEvent.Way;
import nl.samenspoor.kernel.UseCase;
import org.springframework.stereotype.Component;

/** Tells whether a code belongs to an account at this moment: one of its app, or one of its recovery codes. Each counts once. */
@Component
public class CheckingCodes {

    private final FactorRows rows;
    private final TimeCodes codes;
    private final SecretBox box;

    CheckingCodes(FactorRows rows, TimeCodes codes, SecretBox box) {
        this.rows = rows;
        this.codes = codes;
        this.box = box;
    }

    /** Which kind of code it is, or nothing when it is none that counts. */
    @UseCase
    public Optional<Way> check(String username, String typed) {
        if (RecoveryCodes.wellFormed(typed)) {
            return rows.useCode(username, RecoveryCodes.hash(typed))
                    ? Optional.of(Way.RECOVERY_CODE)
                    : Optional.empty();
        }
        Optional<FactorRows.Kept> kept = rows.find(username).filter(FactorRows.Kept::confirmed);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong step = codes.step(
                box.open(kept.get().secret()),
                SecondFactors.digits(typed),
                kept.get().lastStep());
        return step.isPresent() && rows.use(username, step.getAsLong()) ? Optional.of(Way.CODE) : Optional.empty();
    }
}

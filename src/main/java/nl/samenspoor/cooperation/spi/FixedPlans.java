package nl.samenspoor.cooperation.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/** Which versions of a plan of approach a college can decide on. Implemented by the module that keeps plans. */
public interface FixedPlans {

    /** Numbers such as {@code 1.0}, the newest first; empty when the plan was not fixed. */
    List<String> of(CooperationId cooperation);

    /** The newest that was fixed by that day; null when there was none, and when the dates do not tell. */
    @Nullable
    String by(CooperationId cooperation, EffectiveDate day);

    /** When that version was fixed; null when it was not. */
    @Nullable
    EffectiveDate fixedOn(CooperationId cooperation, String version);
}

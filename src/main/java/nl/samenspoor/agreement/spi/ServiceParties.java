package nl.samenspoor.agreement.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** Who can be client or contractor in a cooperation, and how they trust each other. Implemented by the process module. */
public interface ServiceParties {

    /** Present partners by code. */
    List<MunicipalityCode> partners(CooperationId cooperation);

    /**
     * How much one partner trusts the other, as last judged: {@code high}, {@code medium} or {@code low}; null when nobody
     * judged it or it was found not to be known.
     */
    @Nullable
    String trust(CooperationId cooperation, MunicipalityCode from, MunicipalityCode toward);
}

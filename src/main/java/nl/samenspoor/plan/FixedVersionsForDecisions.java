package nl.samenspoor.plan;

import java.util.List;
import nl.samenspoor.cooperation.spi.FixedPlans;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells on which versions of a plan a college can decide. */
@Component
class FixedVersionsForDecisions implements FixedPlans {

    private final FixedRows rows;

    FixedVersionsForDecisions(FixedRows rows) {
        this.rows = rows;
    }

    @Override
    public List<String> of(CooperationId cooperation) {
        return rows.of(cooperation).stream().map(FixedVersion::number).toList();
    }

    @Override
    public @Nullable String by(CooperationId cooperation, EffectiveDate day) {
        FixedVersion version = FixedVersion.by(rows.of(cooperation), day);
        return version == null ? null : version.number();
    }

    @Override
    public @Nullable EffectiveDate fixedOn(CooperationId cooperation, String version) {
        return rows.of(cooperation).stream()
                .filter(one -> one.number().equals(version))
                .map(FixedVersion::on)
                .findFirst()
                .orElse(null);
    }
}

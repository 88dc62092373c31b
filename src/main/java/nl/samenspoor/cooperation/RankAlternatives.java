package nl.samenspoor.cooperation;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;
import org.jspecify.annotations.Nullable;

/**
 * Rank the forms that could be chosen; replaces the open part of an earlier ranking, rejected forms stay on record.
 *
 * @param alternatives at least one, each form and variant once
 * @param reviewOn     when the form that comes out of it is looked at again; people must give it, it may be unknown (null)
 *                     for the past
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record RankAlternatives(
        List<RankedAlternative> alternatives,
        @Nullable LocalDate reviewOn,
        EffectiveDate effective,
        Particulars particulars) {}

package nl.samenspoor.cooperation;

import java.util.List;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.Particulars;

/**
 * Rank the forms that could be chosen; replaces the open part of an earlier ranking, rejected forms stay on record.
 *
 * @param alternatives at least one, each form and variant once
 * @param effective   when it happened
 * @param particulars what else is known
 */
public record RankAlternatives(
        List<RankedAlternative> alternatives, EffectiveDate effective, Particulars particulars) {}

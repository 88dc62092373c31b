package nl.samenspoor.municipality;

import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Record a background figure for a reference date.
 *
 * @param municipality of which
 * @param figure       the figure
 * @param corrects     id of the version that was recorded wrongly; null for a figure that is new
 * @param why          why the earlier version was wrong; needed with {@code corrects}
 */
public record RecordFigure(
        MunicipalityCode municipality, Figure figure, @Nullable Long corrects, @Nullable String why) {}

package nl.samenspoor.agreement;

import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * Record where the scheme was made known and what the registers of the colleges say of it (Wgr art. 26 and 27). It takes the
 * place of the version before as a whole.
 *
 * @param publicationUrl where it was published, https, at most 2,000 characters, or null
 * @param publishedOn    when, or null when not known
 * @param inForceOn      from when it is in force, or null when not known
 * @param cvdrId         number in the register of consolidated rules, {@code CVDR} and digits, or null
 * @param seat           where the body sits, at most 200 characters, or null
 * @param provisions     statutory provisions it rests on, at most 2,000 characters, or null
 * @param powers         powers that were transferred, at most 2,000 characters, or null
 * @param source         where it is known from, at most 2,000 characters, or null
 * @param seen           the version that was read before, 0 for none; null when it does not matter
 */
public record RecordPublication(
        CooperationId cooperation,
        @Nullable String publicationUrl,
        @Nullable EffectiveDate publishedOn,
        @Nullable EffectiveDate inForceOn,
        @Nullable String cvdrId,
        @Nullable String seat,
        @Nullable String provisions,
        @Nullable String powers,
        @Nullable String source,
        @Nullable Integer seen) {}

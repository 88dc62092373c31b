package nl.samenspoor.gate;

import nl.samenspoor.kernel.EffectiveDate;
import org.jspecify.annotations.Nullable;

/**
 * A document (stuk) that belongs to a dossier; it lies elsewhere.
 *
 * @param title    what it is called, at most 400 characters
 * @param place    where it lies: an address or a reference, at most 2,000 characters; null when not given
 * @param dated    its date, or null when not given
 * @param checksum SHA-256 of the document, 64 hexadecimal digits in lower case, or null when not given
 */
public record DossierDocument(
        String title, @Nullable String place, @Nullable EffectiveDate dated, @Nullable String checksum) {}

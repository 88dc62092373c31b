package nl.samenspoor.document.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The parts of a form with a document, for the description of the API; they are read by {@link DocumentForm}.
 *
 * @param file         the file; may be left out for a version of which only the words change
 * @param dated        as {@code 2026-11-24}, {@code 2026-11} or {@code ?}
 * @param municipality whose a new document is; left out, the cooperation's own
 * @param amends       id of the document that a new one changes or adds to
 * @param after        of a new version: the number of the newest one
 */
record NewDocumentJson(
        @Nullable MultipartFile file,
        String title,
        String kind,
        String dated,
        @Nullable String source,
        @Nullable String woo,
        @Nullable String nomination,
        @Nullable String retentionResult,
        @Nullable Integer retentionYears,
        @Nullable String retentionFrom,
        @Nullable String municipality,
        @Nullable String amends,
        @Nullable Integer after) {}

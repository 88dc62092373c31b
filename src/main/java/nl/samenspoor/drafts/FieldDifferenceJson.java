package nl.samenspoor.drafts;

import java.util.List;

/**
 * A field that differs, as the API writes it.
 *
 * @param pieces in reading order
 */
public record FieldDifferenceJson(String field, String before, String after, List<PieceJson> pieces) {

    /** A stretch of text; {@code kind} is {@code same}, {@code deleted} or {@code inserted}. */
    public record PieceJson(String kind, String text) {}

    public FieldDifferenceJson {
        pieces = List.copyOf(pieces);
    }

    public static FieldDifferenceJson of(FieldDifference one) {
        return new FieldDifferenceJson(
                one.field(),
                one.before(),
                one.after(),
                one.text().pieces().stream()
                        .map(piece -> new PieceJson(piece.kind().key(), piece.text()))
                        .toList());
    }
}

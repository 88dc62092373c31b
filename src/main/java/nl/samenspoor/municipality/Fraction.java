package nl.samenspoor.municipality;

/**
 * A party group in a council (fractie).
 *
 * @param name  as the council writes it, at most 100 characters
 * @param seats 1 or more; seats, not fractions, decide votes
 */
public record Fraction(String name, int seats) {}

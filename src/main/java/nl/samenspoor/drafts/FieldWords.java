package nl.samenspoor.drafts;

/** What people call the fields of a draft, and how they read what stands in them. */
public interface FieldWords {

    /** What people call a field, for {@code record:says}. */
    String label(String field);

    /** What stands in a field as people read it; the same for what they typed themselves. */
    String shown(String field, String text);

    /** Whether people type what stands in it; else it is one of a few choices, and nobody writes a third text of two. */
    boolean typed(String field);
}

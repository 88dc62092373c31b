package nl.samenspoor.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoor.cooperation.CooperationForm;

/**
 * Sections a plan begins with, per form of cooperation. What a section is called and which question it answers stands in
 * the bundles, under {@code plan.section.*}; whoever writes the plan changes, leaves out and adds.
 */
public enum PlanSection {
    SUMMARY,
    OCCASION,
    VISION,
    GOALS,
    PRINCIPLES,
    EXCHANGE(1),
    TASKS(2),
    SERVICES(2, 3),
    PROCEDURE(4),
    STRUCTURE,
    GOVERNANCE(3, 4),
    STAFF(3, 4),
    COSTS(2, 3, 4),
    HOUSING(3),
    POLICY(4),
    ORGANISATION,
    COMMUNICATION,
    RISKS(2, 3, 4),
    EVALUATION;

    /** What must be settled before the structure can be (R11: form follows content; Speulman 2012, §2.3.4). */
    static final Set<PlanSection> BEFORE_STRUCTURE = Set.of(VISION, GOALS);

    private static final Set<String> STRUCTURES = Set.of(STRUCTURE.key(), GOVERNANCE.key());

    private final Set<Integer> forms;

    PlanSection(Integer... forms) {
        this.forms = forms.length == 0 ? Set.of(1, 2, 3, 4) : Set.of(forms);
    }

    /** Key of the section in a plan, and last part of its message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of contents a plan for this form begins with. */
    public static List<PlanSection> of(CooperationForm form) {
        return Arrays.stream(values())
                .filter(section -> section.forms.contains(form.number()))
                .toList();
    }

    /** Whether a section with this key is about structure, so that vision and goals come first. */
    static boolean isStructure(String key) {
        return STRUCTURES.contains(key);
    }
}

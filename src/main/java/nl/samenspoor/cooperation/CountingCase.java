package nl.samenspoor.cooperation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * Which version of the business case of a task field counts: the newest to which all who go on with the field said yes. A
 * later one does not change what was decided on: nor does somebody who goes on by a later version only and pays nothing by the
 * earlier one.
 *
 * @param decided that version; null while there is none
 * @param newer   the newest version, to which not all of them said yes; null when that is the one that counts
 * @param known   whether it is known that not all said yes to the newer one: not where it was not recorded on which version
 *                somebody decided, or whether he did
 */
public record CountingCase(@Nullable BusinessCase decided, @Nullable BusinessCase newer, boolean known) {

    /**
     * @param partners the present partners
     * @param versions of the business case of that field, the newest first
     * @param said     every decision on that field
     */
    public static CountingCase of(
            TaskField field, List<MunicipalityCode> partners, List<BusinessCase> versions, List<FieldVerdict> said) {
        List<MunicipalityCode> going = field.going(partners);
        BusinessCase newest = versions.isEmpty() ? null : versions.get(0);
        BusinessCase decided = going.isEmpty() || field.state() == TaskFieldState.OPEN
                ? null
                : versions.stream()
                        .filter(version -> agreed(version, going, said))
                        .findFirst()
                        .orElse(null);
        boolean known = field.state() == TaskFieldState.OPEN
                || decided != null
                || !going.isEmpty()
                        && field.verdicts().stream()
                                .filter(verdict -> going.contains(verdict.municipality()))
                                .noneMatch(verdict -> verdict.businessCase() == null);
        return new CountingCase(decided, newest == decided ? null : newest, known);
    }

    private static boolean agreed(BusinessCase version, List<MunicipalityCode> going, List<FieldVerdict> said) {
        Set<MunicipalityCode> agreed = saidYes(said, about -> about == version.version());
        Set<MunicipalityCode> sooner = saidYes(said, about -> about <= version.version());
        Set<MunicipalityCode> later = saidYes(said, about -> about > version.version());
        Set<MunicipalityCode> paying = version.contributions().keySet();
        later.removeAll(sooner);
        later.removeAll(paying);
        List<MunicipalityCode> asked = paying.isEmpty()
                ? going
                : going.stream().filter(one -> !later.contains(one)).toList();
        return agreed.containsAll(asked) && (asked.size() == going.size() || asked.size() >= 2);
    }

    private static Set<MunicipalityCode> saidYes(List<FieldVerdict> said, IntPredicate about) {
        return said.stream()
                .filter(one -> one.decision() == FieldDecision.GO
                        && one.businessCase() != null
                        && about.test(one.businessCase()))
                .map(FieldVerdict::municipality)
                .collect(Collectors.toCollection(HashSet::new));
    }
}

package nl.samenspoor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import nl.samenspoor.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

class ModularityTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.samenspoor");

    @Test
    void everyModuleKnowsOnlyWhatItMayKnow() {
        ApplicationModules.of(Samenspoor.class).verify();
    }

    @Test
    void onlyTheProcessModuleKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.samenspoor.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("a fork of the engine must stay a change of one package")
                .check(OURS);
    }

    @Test
    void onlyThePermissionTableKnowsWhichRoleMayWhat() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.samenspoor.kernel..")
                .should()
                .callMethod(Actor.class, "has", Role.class)
                .orShould()
                .callMethod(Actor.class, "actsFor", MunicipalityCode.class, Body.class)
                .because("use cases ask the table, kernel.Permissions")
                .check(OURS);
    }

    /**
     * Views read what they are asked for; whether the reader may see the cooperation is asked by the handler, or by a use
     * case it gives the actor to. {@code AttackMatrixTest} sees that the answer is right, this that there is a question.
     */
    @Test
    void everyAddressOfACooperationAsksWhetherTheActorSeesIt() {
        List<String> silent = new ArrayList<>();
        int handlers = 0;
        for (JavaClass type : OURS) {
            for (JavaMethod method : type.getMethods()) {
                if (answersAboutACooperation(type, method)) {
                    handlers++;
                    if (!asks(method, new HashSet<>())) {
                        silent.add(method.getFullName());
                    }
                }
            }
        }

        assertThat(handlers).as("addresses of a cooperation").isGreaterThan(70);
        assertThat(silent).isEmpty();
    }

    private static boolean answersAboutACooperation(JavaClass type, JavaMethod method) {
        if (!type.getPackageName().endsWith(".web")) {
            return false;
        }
        RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
        if (own == null) {
            return false;
        }
        RequestMapping above = AnnotatedElementUtils.findMergedAnnotation(type.reflect(), RequestMapping.class);
        return Arrays.stream(paths(above))
                .flatMap(first -> Arrays.stream(paths(own)).map(second -> first + second))
                .anyMatch(path -> path.contains("/cooperations/{") || path.contains("/tasks/{"));
    }

    private static String[] paths(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? new String[] {""} : mapping.path();
    }

    /** Whether this, or what it calls with the actor in hand, asks {@link Visibility}. */
    private static boolean asks(JavaCodeUnit unit, Set<String> seen) {
        if (!seen.add(unit.getFullName())) {
            return false;
        }
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) {
                continue;
            }
            if (target.getOwner().isEquivalentTo(Visibility.class)
                    && target.getName().startsWith("require")) {
                return true;
            }
            if (leadsOn(target) && bodies(target).anyMatch(next -> asks(next, seen))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsOn(AccessTarget.CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        boolean ofPages = owner.getPackageName().endsWith(".web");
        return owner.getPackageName().startsWith("nl.samenspoor")
                && (ofPages
                        || target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class)));
    }

    /** What is called, also where only an interface is known. */
    private static Stream<JavaCodeUnit> bodies(AccessTarget.CodeUnitAccessTarget target) {
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return Stream.concat(Stream.of(target.getOwner()), target.getOwner().getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && unit.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()
                                .equals(parameters));
    }

    @Test
    void nobodyReadsTheClockButThroughTheClockBean() {
        noClasses()
                .that()
                .resideInAPackage("nl.samenspoor..")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .because("tests and old cases choose their own day")
                .check(OURS);
    }
}

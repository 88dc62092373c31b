package nl.samenspoor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.Body;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

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

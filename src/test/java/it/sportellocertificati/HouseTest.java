package it.sportellocertificati;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.modulith.core.ApplicationModules;

/** The house stays as it was designed: rooms that know what they may, one place for the engine, names that say something. */
@AnalyzeClasses(packages = "it.sportellocertificati", importOptions = DoNotIncludeTests.class)
class HouseTest {

    private static final String HOUSE = "it.sportellocertificati";
    private static final Set<String> ALL_BUT_DOORS = Set.of(
            "common",
            "safekeeping",
            "agreement",
            "booking",
            "document",
            "pec",
            "mail",
            "delivery",
            "statistics",
            "report",
            "desk");

    /** What each room may import; a room that is not listed does not exist. Nobody imports the last three. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("common", Set.of()),
            Map.entry("safekeeping", Set.of("common")),
            Map.entry("agreement", Set.of("common", "safekeeping")),
            Map.entry("booking", Set.of("common", "safekeeping", "agreement")),
            Map.entry("document", Set.of("common", "safekeeping")),
            Map.entry("pec", Set.of("common", "safekeeping")),
            Map.entry("mail", Set.of("common", "safekeeping")),
            Map.entry("delivery", Set.of("common", "safekeeping", "agreement", "booking", "document", "pec", "mail")),
            Map.entry("statistics", Set.of("common", "safekeeping", "agreement", "booking", "delivery", "desk")),
            Map.entry("report", Set.of("common", "safekeeping", "statistics", "document")),
            Map.entry("desk", Set.of("common", "safekeeping", "agreement")),
            Map.entry("process", ALL_BUT_DOORS),
            Map.entry("web", ALL_BUT_DOORS),
            Map.entry("simulator", Set.of("common")),
            Map.entry(
                    "platform",
                    Set.of(
                            "common",
                            "safekeeping",
                            "agreement",
                            "booking",
                            "document",
                            "pec",
                            "mail",
                            "delivery",
                            "statistics",
                            "report",
                            "desk",
                            "process",
                            "web",
                            "simulator")));

    @ArchTest
    static void roomsImportOnlyWhatTheyMay(JavaClasses house) {
        for (var room : rooms(house)) {
            var permitted = MAY_IMPORT.getOrDefault(room, Set.of());
            var forbidden = MAY_IMPORT.keySet().stream()
                    .filter(other -> !other.equals(room) && !permitted.contains(other))
                    .map(other -> HOUSE + "." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(HOUSE + "." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .because("the room " + room + " may import only " + permitted)
                    .check(house);
        }
    }

    @ArchTest
    static void everyPackageIsARoomOfTheDesign(JavaClasses house) {
        assertThat(MAY_IMPORT.keySet()).containsAll(rooms(house));
    }

    /** What the application finds out at its start, in a second: the scanner refuses two beans of one name. */
    @ArchTest
    static void everyBeanHasANameOfItsOwn(JavaClasses house) {
        var beans = new SimpleBeanDefinitionRegistry();
        assertThat(new ClassPathBeanDefinitionScanner(beans).scan(HOUSE)).isPositive();
    }

    @ArchTest
    static final ArchRule noRoomsInACircle =
            slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineIsSeenFromTwoRooms = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + ".process..", HOUSE + ".platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..").and(not(resideInAPackage("org.camunda.bpm.dmn.."))));

    @ArchTest
    static final ArchRule decisionTablesAreReadInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + ".booking.fees")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.dmn..");

    // The engine's public interface answers with this class when it is asked who is signed in.
    private static final DescribedPredicate<JavaClass> ENGINES_INSIDE =
            resideInAPackage("org.camunda.bpm.engine.impl..").and(not(equivalentTo(Authentication.class)));

    @ArchTest
    static final ArchRule theEnginesInnerSideIsTouchedInOnePlaceOfEachRoom = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + ".process.guard", HOUSE + ".platform.engine")
            .should()
            .dependOnClassesThat(ENGINES_INSIDE);

    @ArchTest
    static final ArchRule namesSaySomething =
            noClasses().should().haveNameMatching(".*\\.(Base|Abstract)[A-Z]\\w*|.*(Impl|Util|Utils|Manager|Helper)");

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule oneWayOfLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule collaboratorsComeByConstructor = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule controllersStandAtTheDoors = classes()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .resideInAnyPackage(HOUSE + ".web..", HOUSE + ".process..", HOUSE + ".platform..", HOUSE + ".simulator..");

    @Test
    void roomsKeepTheirInsidesToThemselves() {
        ApplicationModules.of(SportelloCertificati.class).verify();
    }

    private static Set<String> rooms(JavaClasses house) {
        return house.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(HOUSE + "."))
                .map(name -> name.substring(HOUSE.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }
}

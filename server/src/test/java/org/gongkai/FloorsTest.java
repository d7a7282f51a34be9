package org.gongkai;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.gongkai.ledger.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Imports of the server run downwards only. Siblings on a floor know each other only where it is said here. */
class FloorsTest {

    private static final String OURS = "org.gongkai.";

    /** Every package of the server, from the ground up, and which other packages of the server it may know. */
    // @formatter:off
    private static final Map<String, String> FLOORS = floors(
        "ledger      ", "",
        "ledger.files", "ledger",
        "ledger.jobs ", "ledger",
        "ledger.backup", "ledger ledger.files ledger.jobs",
        "look        ", "",
        "agency      ", "look ledger ledger.files ledger.jobs",
        "agency.signin", "look ledger ledger.files ledger.jobs agency",
        "filter      ", "look ledger ledger.files ledger.jobs agency",
        "calendar    ", "look ledger ledger.files ledger.jobs agency filter",
        "approval    ", "look ledger ledger.files ledger.jobs agency filter calendar",
        "application ", "look ledger ledger.files ledger.jobs agency filter calendar approval",
        "publication ", "look ledger ledger.files ledger.jobs agency filter calendar approval",
        "operations  ", "look ledger ledger.files ledger.jobs ledger.backup agency filter",
        "web         ", "look ledger ledger.files ledger.jobs ledger.backup agency agency.signin calendar approval application publication filter operations",
        "demo        ", "look ledger ledger.files ledger.jobs ledger.backup agency agency.signin calendar approval application publication filter operations web",
        "cli         ", "look ledger ledger.files ledger.jobs ledger.backup agency agency.signin calendar approval application publication filter operations web demo");
    // @formatter:on

    private static JavaClasses all;

    @BeforeAll
    static void load() {
        all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gongkai");
        assertThat(all.size()).isGreaterThan(50);
    }

    @Test
    void everyPackageKnowsOnlyWhatItsFloorAllows() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : all) {
            String here = packageOf(from);
            if (isBelow(here)) {
                continue;
            }
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String there = packageOf(dependency.getTargetClass());
                if (isBelow(there) || here.equals(there)) {
                    continue;
                }
                if (!Arrays.asList(FLOORS.getOrDefault(here, "").split(" ")).contains(there)) {
                    wrong.add(here + " must not know " + there + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageStandsOnAFloor() {
        Set<String> packages = new TreeSet<>();
        all.forEach(found -> packages.add(packageOf(found)));
        packages.removeIf(FloorsTest::isBelow);
        assertThat(FLOORS.keySet()).as("a new package needs a line in FLOORS").containsAll(packages);
    }

    @Test
    void theBooksKnowNothingOfTheWeb() {
        noClasses().that()
                .resideInAPackage(OURS + "ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "picocli..")
                .check(all);
    }

    /** What is written past the journal is named here: how far jobs have come, and nothing else. */
    @Test
    void onlyTheMachineryOfJobsWritesPastTheJournal() {
        noClasses().that()
                .resideOutsideOfPackages(OURS + "ledger", OURS + "ledger.jobs")
                .should()
                .callMethodWhere(DescribedPredicate.describe("the machinery of the ledger",
                        call -> call.getTargetOwner().isEquivalentTo(Ledger.class)
                                && call.getName().startsWith("machinery")))
                .check(all);
    }

    /** The libraries below, which have a test of their own, what the build generates, and what is not ours. */
    private static boolean isBelow(String name) {
        return name.isEmpty() || name.startsWith("law") || name.equals("report") || name.startsWith("report.")
                || name.startsWith("web.pages") || name.startsWith("ledger.schema");
    }

    private static String packageOf(JavaClass found) {
        String name = found.getBaseComponentType().getPackageName();
        return name.startsWith(OURS) ? name.substring(OURS.length()) : "";
    }

    private static Map<String, String> floors(String... lines) {
        Map<String, String> floors = new LinkedHashMap<>();
        for (int i = 0; i < lines.length; i += 2) {
            floors.put(lines[i].strip(), lines[i + 1]);
        }
        return floors;
    }
}

package org.gongkai.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** Imports run downwards only, as docs/README.md lays down. */
class FloorsTest {

    private static final String OURS = "org.gongkai.";

    /**
     * Every package, from the ground up, and which of ours it may know. Readers of marked-up formats know nothing of annual
     * reports; where an input has lost its tables (page, text) only the labels of the form can tell where columns were, and
     * a marked-up document that has lost them is read as text.
     */
    // @formatter:off
    private static final Map<String, String> FLOORS = floors(
        "law                   ", "",
        "law.annual            ", "",
        "law.calendar          ", "law",
        "law.clock             ", "law law.calendar",
        "law.application       ", "law law.annual law.clock",
        "report.source         ", "",
        "report                ", "law.annual report.source",
        "report.json           ", "law.annual report.source report",

        "report.read.label     ", "law.annual report",
        "report.read.text      ", "law.annual report.source report report.read report.read.label",
        "report.read.assembly  ", "report.source report.read report.read.text",
        "report.read.archive   ", "report.read",
        "report.read.html      ", "report.source report.read report.read.assembly",
        "report.read.word      ", "report.source report.read report.read.assembly report.read.archive report.read.html",
        "report.read.page      ", "law.annual report.source report report.read report.read.label",
        "report.read.pdf       ", "report.source report.read report.read.page",
        "report.read.ofd       ", "report.source report.read report.read.page report.read.archive",
        "report.read.sheet     ", "report.source report.read report.read.assembly report.read.archive",
        "report.read.interpret ", "law.annual report.source report report.read report.read.label",
        "report.read           ", "report.source report report.json report.read.archive report.read.html report.read.word report.read.pdf report.read.ofd report.read.sheet report.read.text report.read.interpret",

        "report.claim          ", "law.annual report.source report",
        "report.check          ", "law.annual report.source report report.claim",
        "report.write          ", "law.annual report.source report report.json",

        "report.terminal       ", "law.annual report.source report report.check",
        "report.page           ", "law.annual report.source report report.check report.write",
        "report.batch          ", "law.annual report.source report report.json report.read report.check report.write report.page",
        "report.command        ", "law.annual report.source report report.json report.read report.check report.write report.terminal report.page report.batch");
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
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String here = packageOf(from);
                String there = packageOf(dependency.getTargetClass());
                if (there.isEmpty() || here.equals(there)) {
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
        assertThat(FLOORS.keySet()).as("a new package needs a line in FLOORS").containsAll(packages);
    }

    @Test
    void packagesFormNoCycles() {
        SlicesRuleDefinition.slices().matching(OURS + "report.(*)..").should().beFreeOfCycles().check(all);
    }

    @Test
    void theLawNeedsTheJdkAlone() {
        classes().that()
                .resideInAPackage("org.gongkai.law..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.gongkai.law..", "java..", "org.jspecify..")
                .check(all);
    }

    @Test
    void theModelNeedsTheJdkAlone() {
        classes().that()
                .resideInAnyPackage(OURS + "report", OURS + "report.source")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.gongkai..", "java..", "org.jspecify..")
                .check(all);
    }

    @Test
    void nobodyNeedsTheCommandLine() {
        noClasses().that()
                .resideOutsideOfPackage(OURS + "report.command..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(OURS + "report.command..", "picocli.."))
                .check(all);
    }

    /** {@code report.check} for a class of ours, empty for any other. */
    private static String packageOf(JavaClass found) {
        String name = found.getBaseComponentType().getPackageName();
        return name.startsWith(OURS) ? name.substring(OURS.length()) : "";
    }

    private static Map<String, String> floors(String... lines) {
        Map<String, String> floors = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 2) {
            floors.put(lines[i].strip(), lines[i + 1]);
            names.add(lines[i].strip());
        }
        assertThat(names).doesNotHaveDuplicates();
        return floors;
    }
}

package org.gongkai.report;

import java.util.stream.Stream;

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

    private static final String REPORT = "org.gongkai.report";

    /** Readers of one file format each, and what they share. */
    private static final String[] FORMAT_READERS = packages("read.html..", "read.word..", "read.pdf..", "read.ofd..",
            "read.text..", "read.page..", "read.assembly..", "read.archive..");

    private static JavaClasses all;

    @BeforeAll
    static void load() {
        all = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gongkai");
        assertThat(all.size()).isGreaterThan(50);
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
    void aSourceDocumentKnowsNobody() {
        classes().that()
                .resideInAPackage(REPORT + ".source..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(REPORT + ".source..", "java..", "org.jspecify..")
                .check(all);
    }

    @Test
    void theModelKnowsTheLawAndWhereItsFiguresCameFrom() {
        classes().that()
                .resideInAPackage(REPORT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(REPORT, REPORT + ".source", "org.gongkai.law..", "java..", "org.jspecify..")
                .check(all);
    }

    @Test
    void aReaderOfAFileFormatKnowsNothingOfAnnualReports() {
        noClasses().that()
                .resideInAnyPackage(FORMAT_READERS)
                .should()
                .dependOnClassesThat(resideInAnyPackage(REPORT, "org.gongkai.law..", REPORT + ".read.interpret.."))
                .check(all);
    }

    @Test
    void theInterpreterDoesNotKnowWhereItsInputCameFrom() {
        noClasses().that()
                .resideInAPackage(REPORT + ".read.interpret..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(FORMAT_READERS))
                .check(all);
    }

    @Test
    void readingCheckingAndWritingDoNotKnowEachOther() {
        apart(packages("read.."), packages("claim..", "check..", "write..", "page..", "batch..", "terminal.."));
        apart(packages("claim..", "check.."), packages("read..", "write..", "page..", "batch..", "terminal.."));
        apart(packages("write.."), packages("read..", "claim..", "check..", "page..", "batch..", "terminal.."));
        apart(packages("terminal.."), packages("read..", "write..", "page..", "batch.."));
    }

    @Test
    void nobodyNeedsTheCommandLine() {
        noClasses().that()
                .resideOutsideOfPackage(REPORT + ".command..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(REPORT + ".command..", "picocli.."))
                .check(all);
    }

    @Test
    void packagesFormNoCycles() {
        SlicesRuleDefinition.slices().matching("org.gongkai.(**)").should().beFreeOfCycles().check(all);
    }

    private static void apart(String[] here, String[] there) {
        noClasses().that().resideInAnyPackage(here).should().dependOnClassesThat(resideInAnyPackage(there)).check(all);
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> REPORT + "." + name).toArray(String[]::new);
    }
}

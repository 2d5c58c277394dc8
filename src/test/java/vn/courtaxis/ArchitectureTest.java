package vn.courtaxis;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house's walls. */
@AnalyzeClasses(packages = "vn.courtaxis", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String[] CORE = {
        "vn.courtaxis.document..",
        "vn.courtaxis.codes..",
        "vn.courtaxis.xml..",
        "vn.courtaxis.edxml..",
        "vn.courtaxis.content..",
        "vn.courtaxis.signature..",
        "vn.courtaxis.ledger..",
        "vn.courtaxis.exchange..",
        "vn.courtaxis.outgoing..",
        "vn.courtaxis.incoming..",
        "vn.courtaxis.status..",
        "vn.courtaxis.repair..",
        "vn.courtaxis.retention..",
        "vn.courtaxis.rules..",
        "vn.courtaxis.deadline..",
        "vn.courtaxis.directory..",
        "vn.courtaxis.registry..",
        "vn.courtaxis.evidence..",
    };

    @ArchTest
    static final ArchRule theCoreKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.camel..",
                    "org.apache.cxf..",
                    "jakarta..",
                    "java.sql..",
                    "javax.sql..",
                    "tools.jackson..",
                    "com.fasterxml.jackson..")
            .because("rules and flows must be readable and testable without starting anything");

    @ArchTest
    static final ArchRule theCoreKnowsNoAdapter = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.courtaxis.axis..",
                    "vn.courtaxis.dms..",
                    "vn.courtaxis.store..",
                    "vn.courtaxis.console..",
                    "vn.courtaxis.sandbox..",
                    "vn.courtaxis.runtime..")
            .because("adapters depend on the core, never the other way round");

    @ArchTest
    static final ArchRule wordsStandAlone = noClasses()
            .that()
            .resideInAPackage("vn.courtaxis.document..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("vn.courtaxis..").and(not(resideInAPackage("vn.courtaxis.document.."))))
            .because("everybody uses the words");

    @ArchTest
    static final ArchRule signaturesHaveOneHome = noClasses()
            .that()
            .resideOutsideOfPackages("vn.courtaxis.signature..", "vn.courtaxis.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("eu.europa.esig..", "org.bouncycastle..", "org.apache.pdfbox..")
            .because("one place only decides what a signature is worth; the sandbox draws samples with PDFBox");

    @ArchTest
    static final ArchRule theSandboxLeavesSigningToTheSignaturePackage = noClasses()
            .that()
            .resideInAPackage("vn.courtaxis.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("eu.europa.esig..", "org.bouncycastle..")
            .because("keys and signatures have one home");

    @ArchTest
    static final ArchRule xmlIsReadInFewPlaces = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "vn.courtaxis.xml..",
                    "vn.courtaxis.edxml..",
                    "vn.courtaxis.sandbox.twin..",
                    "vn.courtaxis.dms.soap..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.w3c.dom..", "org.xml.sax..", "org.codehaus.stax2..")
            .because("a parser that was not hardened is a hole");

    @ArchTest
    static final ArchRule jdbcStaysInTheStore = noClasses()
            .that()
            .resideOutsideOfPackages("vn.courtaxis.store..", "vn.courtaxis.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
            .because("the ledger has one adapter");

    @ArchTest
    static final ArchRule nobodyUsesTheRuntime = noClasses()
            .that()
            .resideOutsideOfPackages("vn.courtaxis.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.courtaxis.runtime..")
            .because("wiring comes last");

    @ArchTest
    static final ArchRule camelStaysInTheRuntime = noClasses()
            .that()
            .resideOutsideOfPackages("vn.courtaxis.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..")
            .because("routes are YAML, steps are thin");

    @ArchTest
    static final ArchRule theAdapterDoesNotKnowTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackages("vn.courtaxis.sandbox..", "vn.courtaxis.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.courtaxis.sandbox..")
            .because("production contains no trace of the sandbox at work");

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("vn.courtaxis.(*)..").should().beFreeOfCycles().because("data flows one way");

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = classes()
            .that()
            .resideInAPackage("vn.courtaxis..")
            .and()
            .resideOutsideOfPackage("vn.courtaxis.dms.soap.api..")
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .because("such names hide what a class does");
}

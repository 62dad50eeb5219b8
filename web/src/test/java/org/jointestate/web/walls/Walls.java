package org.jointestate.web.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.shared.UseCase;

/** The walls of the house that the compiler cannot keep, by name. */
final class Walls {

    private static final Set<String> CLOCK_OWNERS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.ZonedDateTime");

    private Walls() {}

    static Map<String, ArchRule> all() {
        var walls = new TreeMap<String, ArchRule>();
        walls.put(
                "shared knows no feature",
                noClasses()
                        .that()
                        .resideInAPackage("..domain.shared..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("..domain..").and(not(resideInAPackage("..domain.shared.."))))
                        .because("what everybody uses must not pull a feature in"));
        walls.put(
                "estate knows neither booking nor trial",
                noClasses()
                        .that()
                        .resideInAnyPackage("..domain.estate..", "..domain.people..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("..domain.booking..", "..domain.trial..", "..domain.governance..")
                        .because("a desk stands there whether or not somebody books it"));
        walls.put(
                "booking and trial do not know each other",
                slices().matching("..domain.(booking|trial)..")
                        .should()
                        .notDependOnEachOther()
                        .because("the report joins them, not the code"));
        walls.put(
                "no cycles between the domain's features",
                slices().matching("..domain.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("one change should touch one feature"));
        walls.put(
                "the domain is free of Jakarta but for injection and use cases",
                noClasses()
                        .that(resideInAPackage("..domain..")
                                .and(not(describe("use cases", c -> c.isAnnotatedWith(UseCase.class))))
                                .and(not(describe("the marks themselves", c -> Set.of("UseCase", "GivesPlacesUp")
                                        .contains(c.getSimpleName())))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("jakarta..", "javax.sql..", "java.sql..")
                                .and(not(resideInAPackage("jakarta.inject.."))))
                        .because("values, entities and policies must be usable without a server"));
        walls.put(
                "use cases know injection only",
                noClasses()
                        .that()
                        .resideInAPackage("..domain..")
                        .and()
                        .areAnnotatedWith(UseCase.class)
                        .should()
                        .dependOnClassesThat(resideInAPackage("jakarta..")
                                .and(not(resideInAnyPackage("jakarta.inject..", "jakarta.transaction.."))))
                        .because("a use case puts steps in order and knows neither screens nor tables"));
        walls.put(
                "no page sees the database",
                noClasses()
                        .that(resideInAPackage("..web..").and(not(describe("the runner", c -> c.getSimpleName()
                                .equals("UseCaseRunner")))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..", "..persistence..")
                        .because("pages call use cases; only the runner has to know a conflict when it sees one"));
        walls.put(
                "one package knows the solver",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..web.booking.outbound.seating..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("ai.timefold..")
                        .because("what a seat is worth is said in the domain, and the library can be changed"));
        walls.put(
                "one package knows the library of OpenID Connect",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..web.people.directory.outbound..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("com.nimbusds..")
                        .because("how a directory is asked is one thing, and what its word is worth here another"));
        walls.put(
                "the evaluation stands alone",
                noClasses()
                        .that()
                        .resideInAPackage("..evaluation..")
                        .and()
                        .resideOutsideOfPackages("..web..", "..persistence..", "..domain..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta..", "..domain..", "..persistence..")
                        .because("anybody must be able to recompute the report without our server"));
        walls.put(
                "the archive stays portable",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("fish.payara..", "com.sun.enterprise..", "org.glassfish..")
                        .because("moving to another server must stay one property"));
        walls.put(
                "nobody reads the time without a clock",
                classes().should(neverAskForNow()).because("the report and every test must be able to set the time"));
        walls.put(
                "nothing is called a service",
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Service")
                        .because("police and fire are organisations, and the word says nothing about a class"));
        return walls;
    }

    private static ArchCondition<JavaClass> neverAskForNow() {
        return new ArchCondition<>("never call now() without a clock") {
            @Override
            public void check(JavaClass subject, ConditionEvents events) {
                subject.getMethodCallsFromSelf().stream()
                        .filter(Walls::asksForNow)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static boolean asksForNow(JavaMethodCall call) {
        return call.getTarget().getName().equals("now")
                && CLOCK_OWNERS.contains(call.getTargetOwner().getName())
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}

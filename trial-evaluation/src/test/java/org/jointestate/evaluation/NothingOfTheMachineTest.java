package org.jointestate.evaluation;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The same input gives the same bytes, so nothing here may ask the machine for its language, its zone, its characters or its clock, and
 * nothing may calculate with functions whose last digit is left to the machine.
 */
class NothingOfTheMachineTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.jointestate.evaluation");

    /** As owner, name and parameters. What is given a locale, a character set or a zone has other parameters, and is not here. */
    private static final Set<String> FORBIDDEN = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.getBytes()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.nio.charset.Charset.defaultCharset()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.NumberFormat.getPercentInstance()",
            "java.text.NumberFormat.getCurrencyInstance()",
            "java.text.Collator.getInstance()",
            "java.lang.System.lineSeparator()");

    private static final Set<String> LAST_DIGIT = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot");

    /** A number in a text by these follows the machine's language: in Cairo the digits are others. By %s it is always 0 to 9. */
    private static final Pattern BY_LANGUAGE =
            Pattern.compile("\"[^\"\\n]*(?<!%)%[-#+0,(]*[0-9]*(\\.[0-9]+)?[dfeEgGtTaA][^\"\\n]*\"");

    @Test
    void no_class_asks_the_machine() {
        assertTrue(CLASSES.size() > 100, () -> "Only %s classes were looked at.".formatted(CLASSES.size()));
        classes()
                .should(never(callMethodWhere(new DescribedPredicate<JavaCall<?>>("it answers differently elsewhere") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        var target = call.getTarget();
                        var name = "%s.%s(%s)"
                                .formatted(
                                        target.getOwner().getName(),
                                        target.getName(),
                                        target.getRawParameterTypes().stream()
                                                .map(type -> type.getName())
                                                .collect(Collectors.joining(", ")));
                        return FORBIDDEN.contains(name)
                                || target.getOwner().getName().equals("java.lang.Math")
                                        && LAST_DIGIT.contains(target.getName());
                    }
                })))
                .because("the report of a frozen trial is the same to the byte wherever it is made")
                .check(CLASSES);
    }

    @Test
    void no_number_is_put_into_words_by_the_language_of_the_machine() throws IOException {
        var found = new java.util.ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                var lines = Files.readAllLines(file);
                for (int n = 0; n < lines.size(); n++) {
                    if (BY_LANGUAGE.matcher(lines.get(n)).find()
                            && !lines.subList(Math.max(0, n - 2), n + 1)
                                    .toString()
                                    .contains("Locale.ROOT")) {
                        found.add("%s:%s %s"
                                .formatted(
                                        file.getFileName(), n + 1, lines.get(n).strip()));
                    }
                }
            }
        }

        assertEquals(List.of(), found, "use %s, or String.format(Locale.ROOT, …)");
    }

    @Test
    void the_pattern_finds_what_it_is_for() {
        assertTrue(BY_LANGUAGE.matcher("say(\"%d of %s\")").find());
        assertTrue(BY_LANGUAGE.matcher("say(\"%.1f\")").find());
        assertTrue(!BY_LANGUAGE.matcher("say(\"95 % interval, %s\")").find());
    }
}

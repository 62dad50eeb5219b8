package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same input gives the same bytes of each file in another process, elsewhere in the world, on each other Java that stands beside this
 * one. The settings are chosen to hurt: digits that are not 0 to 9, a small i without its dot, a day that is already over, one byte to a
 * character.
 */
class SameBytesTest {

    private static final List<String> EGYPT = List.of(
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=ISO-8859-1");
    private static final List<String> TURKEY = List.of(
            "-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Pago_Pago", "-Dfile.encoding=US-ASCII");

    @TempDir
    private static Path folder;

    private static final Map<String, Map<String, String>> HERE = new TreeMap<>();

    /** A Java to run on, and where in the world it believes to be. */
    record Place(Path java, List<String> settings) {
        @Override
        public String toString() {
            return java.getParent().getParent().getFileName() + " " + settings.get(1);
        }
    }

    @BeforeAll
    static void publishedHere() throws IOException {
        var trials = Map.of(
                "demonstration",
                DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT),
                "any-words",
                Trials.withAnyWords());
        for (var trial : trials.entrySet()) {
            FrozenFolder.write(trial.getValue(), folder.resolve(trial.getKey()));
            HERE.put(trial.getKey(), hashes(trial.getValue()));
        }
    }

    static Stream<Place> places() throws IOException {
        var places = new ArrayList<Place>();
        var own = Path.of(System.getProperty("java.home"), "bin", "java");
        places.add(new Place(own, EGYPT));
        places.add(new Place(own, TURKEY));
        otherJavas().forEach(java -> places.add(new Place(java, EGYPT)));
        return places.stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void every_file_is_the_same_to_the_byte(Place place) throws Exception {
        for (var trial : HERE.entrySet()) {
            var there = published(place, trial.getKey());
            assertEquals(trial.getValue().keySet(), there.keySet(), trial.getKey());
            assertEquals(
                    List.of(),
                    there.keySet().stream()
                            .filter(name ->
                                    !there.get(name).equals(trial.getValue().get(name)))
                            .toList(),
                    trial.getKey());
        }
    }

    @Test
    void nothing_is_left_out_of_the_comparison() {
        var kinds = HERE.values().iterator().next().keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .distinct()
                .sorted()
                .toList();

        assertTrue(kinds.containsAll(List.of("csv", "html", "json", "ods", "odt", "pdf")), kinds::toString);
    }

    private static Map<String, String> published(Place place, String trial) throws Exception {
        var out = Files.createTempDirectory(folder, "out");
        var said = out.resolve("said");
        var command = new ArrayList<String>();
        command.add(place.java().toString());
        command.addAll(place.settings());
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.jointestate.evaluation.EvaluationMain",
                "report",
                folder.resolve(trial).toString(),
                "--out",
                out.resolve("files").toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        var ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertTrue(ended, "It took too long.");
        assertEquals(0, process.exitValue(), Files.readString(said));
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(out.resolve("files"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        out.resolve("files").relativize(file).toString().replace('\\', '/'),
                        Hashes.sha256(Files.readAllBytes(file)));
            }
        }
        assertFalse(hashes.isEmpty(), "Nothing was written.");
        return hashes;
    }

    private static Map<String, String> hashes(FrozenTrial trial) {
        var hashes = new TreeMap<String, String>();
        Publication.publish(trial, Version.internal())
                .files()
                .forEach((name, bytes) -> hashes.put(name, Hashes.sha256(bytes)));
        return hashes;
    }

    /** One of each other release from 17 on, among JAVA_HOME_… of the environment and the folders beside this Java. */
    private static List<Path> otherJavas() throws IOException {
        var homes = new ArrayList<Path>();
        new TreeMap<>(System.getenv()).forEach((name, value) -> {
            if (name.matches("JAVA_HOME_[0-9]+.*") && !value.isBlank()) {
                homes.add(Path.of(value));
            }
        });
        var beside = Path.of(System.getProperty("java.home")).toRealPath().getParent();
        if (beside != null) {
            try (var folders = Files.list(beside)) {
                folders.sorted().forEach(homes::add);
            }
        }
        var byRelease = new TreeMap<Integer, Path>();
        for (var home : homes) {
            var java = home.resolve("bin").resolve("java");
            if (Files.isExecutable(java) && release(home) >= 17) {
                byRelease.putIfAbsent(release(home), java);
            }
        }
        byRelease.remove(Runtime.version().feature());
        return List.copyOf(byRelease.values());
    }

    private static int release(Path home) throws IOException {
        var file = home.resolve("release");
        if (!Files.isReadable(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .findFirst()
                .orElse(0);
    }
}

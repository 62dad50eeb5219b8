package org.jointestate.domain.evaluation.signoff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes papers of a line. */
public class FakeMaker implements PaperMaker {

    public List<String> unsafe = List.of();
    /** What somebody does while it is made. */
    public Runnable meanwhile = () -> {};

    @Override
    public Made make(
            SortedMap<String, String> signedFiles,
            Publishing publishing,
            List<PastVersion> past,
            List<Correction> corrections,
            List<SortedMap<String, byte[]>> earlier) {
        meanwhile.run();
        if (!unsafe.isEmpty()) {
            return new Made.Unsafe(unsafe);
        }
        var files = new TreeMap<String, byte[]>();
        var text = "%d %s %s%s"
                .formatted(
                        publishing.number(),
                        signedFiles.get("sign-offs.json"),
                        past.stream()
                                .map(one -> "v%d%s "
                                        .formatted(
                                                one.number(),
                                                one.withdrawal()
                                                        .map(withdrawn -> " withdrawn: " + withdrawn.reason())
                                                        .orElse("")))
                                .collect(java.util.stream.Collectors.joining()),
                        corrections.stream().map(Correction::text).toList());
        files.put("report.html", text.getBytes(StandardCharsets.UTF_8));
        publishing
                .meeting()
                .ifPresent(day -> files.put(
                        "scrutiny-paper.html",
                        "%s %s %s".formatted(text, publishing.board(), day).getBytes(StandardCharsets.UTF_8)));
        return new Made.Paper("Report", "What was found.", "Paper", "For the board.", files);
    }
}

package org.jointestate.evaluation.publish;

import java.nio.file.*;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScratchTest {
    @Test
    void scratch() throws Exception {
        var report = AnyReport.with("Plain words about the office, often.");
        var data = new TreeMap<String, byte[]>();
        data.put("a.csv", "a\n1\n".getBytes());
        var paper = new Pages().paper(report);
        Files.writeString(Path.of("target/any-paper.html"), paper);
        Files.writeString(Path.of("target/any.html"), new Pages().screen(report));
        Files.write(Path.of("target/any.pdf"), PdfWriter.write(report, paper, data));
    }
}

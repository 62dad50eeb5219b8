package org.jointestate.web.evaluation.paper;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.Paper;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.paper.PaperId;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.ShelvedPaper;
import org.jointestate.domain.evaluation.paper.Withdrawal;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The list of the shelf as the file from which a node knows it again when it starts; programs may read it too. */
final class ShelfIndex {

    private ShelfIndex() {}

    static String write(List<ShelvedPaper> papers) {
        var all = Json.createArrayBuilder();
        papers.forEach(one -> all.add(paper(one)));
        return Json.createObjectBuilder().add("papers", all).build() + "\n";
    }

    private static JsonValue paper(ShelvedPaper one) {
        var paper = one.paper();
        var json = Json.createObjectBuilder()
                .add("id", paper.id().toString())
                .add("slug", paper.slug().value())
                .add("version", paper.version())
                .add("kind", paper.kind().name())
                .add("trial", paper.trial().value())
                .add("trialTitle", paper.trialTitle())
                .add("title", paper.title())
                .add("synthetic", paper.synthetic())
                .add("publishedAt", paper.publishedAt().toString());
        if (!one.isWithdrawn()) {
            json.add("summary", paper.summary());
        }
        paper.meeting().ifPresent(meeting -> json.add("board", meeting.board()));
        paper.meeting().flatMap(Meeting::on).ifPresent(day -> json.add("meeting", day.toString()));
        paper.exemption()
                .ifPresent(why -> json.add(
                        "exempt",
                        Json.createObjectBuilder()
                                .add("ground", why.ground().name())
                                .add("because", why.because())
                                .add("publicInterest", why.publicInterest())));
        one.correctedBy().ifPresent(version -> json.add("correctedBy", version));
        one.withdrawal().ifPresent(withdrawal -> json.add("withdrawnBecause", withdrawal.reason())
                .add("withdrawnAt", withdrawal.at().toString()));
        var files = Json.createArrayBuilder();
        one.files()
                .forEach(file -> files.add(Json.createObjectBuilder()
                        .add("name", file.name())
                        .add("mediaType", file.mediaType())
                        .add("size", file.size())
                        .add("sha256", file.sha256())));
        var errata = Json.createArrayBuilder();
        one.errata().forEach(erratum -> {
            var line = Json.createObjectBuilder()
                    .add("number", erratum.number())
                    .add("foundIn", erratum.foundIn())
                    .add("text", erratum.text())
                    .add("at", erratum.at().toString());
            erratum.putRightIn().ifPresent(version -> line.add("putRightIn", version));
            errata.add(line);
        });
        return json.add("files", files).add("corrections", errata).build();
    }

    static List<ShelvedPaper> read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject().getJsonArray("papers").getValuesAs(JsonObject.class).stream()
                    .map(ShelfIndex::paper)
                    .toList();
        }
    }

    private static ShelvedPaper paper(JsonObject json) {
        var slug = new PaperSlug(json.getString("slug"));
        var paper = new Paper(
                PaperId.of(json.getString("id")),
                slug,
                json.getInt("version"),
                PaperKind.valueOf(json.getString("kind")),
                new TrialCode(json.getString("trial")),
                json.getString("trialTitle"),
                json.getString("title"),
                // What a withdrawn version said is told no more; no page shows what stands in its place.
                json.getString("summary", json.getString("title")),
                json.containsKey("board")
                        ? Optional.of(new Meeting(
                                json.getString("board"),
                                Optional.ofNullable(json.getString("meeting", null))
                                        .map(LocalDate::parse)))
                        : Optional.empty(),
                Optional.ofNullable(json.getJsonObject("exempt"))
                        .map(why -> new Exemption(
                                Exemption.Ground.valueOf(why.getString("ground")),
                                why.getString("because"),
                                why.getString("publicInterest"))),
                json.getBoolean("synthetic"),
                Instant.parse(json.getString("publishedAt")));
        return new ShelvedPaper(
                paper,
                json.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                        .map(file -> new PaperFile.Entry(
                                file.getString("name"),
                                file.getString("mediaType"),
                                file.getJsonNumber("size").longValue(),
                                file.getString("sha256")))
                        .toList(),
                json.getJsonArray("corrections").getValuesAs(JsonObject.class).stream()
                        .map(line -> new Erratum(
                                slug,
                                line.getInt("number"),
                                line.getInt("foundIn"),
                                number(line, "putRightIn"),
                                line.getString("text"),
                                Instant.parse(line.getString("at"))))
                        .toList(),
                json.containsKey("withdrawnAt")
                        ? Optional.of(new Withdrawal(
                                json.getString("withdrawnBecause"), Instant.parse(json.getString("withdrawnAt"))))
                        : Optional.empty(),
                number(json, "correctedBy"));
    }

    private static OptionalInt number(JsonObject json, String name) {
        return json.containsKey(name) ? OptionalInt.of(json.getInt(name)) : OptionalInt.empty();
    }
}

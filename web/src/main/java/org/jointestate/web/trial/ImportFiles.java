package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jointestate.domain.trial.ShowTrial;
import org.jointestate.domain.trial.crime.ImportStreetCrime;
import org.jointestate.domain.trial.crime.StreetCrimeFile;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.observation.Refusal;
import org.jointestate.domain.trial.presence.ImportPresence;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.web.shared.UnwantedText;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.outbound.FileProblem;
import org.jointestate.web.trial.outbound.ObservationsReader;
import org.jointestate.web.trial.outbound.PresenceReader;
import org.jointestate.web.trial.outbound.PresenceText;
import org.jspecify.annotations.Nullable;

/** Runs an import and says in sentences what came of it; the pages and the API share it, so that both say the same. */
@RequestScoped
public class ImportFiles {

    static final int MOST_BYTES = 16 << 20;

    /**
     * What came of a run.
     *
     * @param problems sentences; when there is one, nothing was imported
     * @param sums a sentence about the whole, for presence
     * @param fit the text to keep until somebody says yes, where the file itself must not be kept
     */
    public record Answer(
            List<String> problems,
            List<Recording.Weighed> weighed,
            long added,
            long corrected,
            long same,
            String sums,
            @Nullable String fit) {

        Answer keeping(String text) {
            return new Answer(problems, weighed, added, corrected, same, sums, text);
        }
    }

    @Inject
    private ImportStreetCrime importStreetCrime;

    @Inject
    private ImportPresence importPresence;

    @Inject
    private RecordObservations recordObservations;

    @Inject
    private ShowTrial showTrial;

    @Inject
    private TrialWords trialWords;

    @Inject
    private FigureWords figureWords;

    @Inject
    private Words words;

    ImportFiles() {}

    ImportFiles(RecordObservations recordObservations, ShowTrial showTrial, TrialWords trialWords, Words words) {
        this.recordObservations = recordObservations;
        this.showTrial = showTrial;
        this.trialWords = trialWords;
        this.words = words;
        this.figureWords = new FigureWords(words, trialWords);
    }

    public Answer streetCrime(TrialCode code, List<StreetCrimeFile> files, boolean dryRun) {
        return answer(importStreetCrime.run(code, files, dryRun));
    }

    /** What came of street-crime files. */
    public Answer answer(ImportStreetCrime.Decision decision) {
        if (decision instanceof ImportStreetCrime.Decision.Refused refused) {
            return refused(refused.files().stream().map(this::sentence).toList());
        }
        if (decision instanceof ImportStreetCrime.Decision.FiguresRefused figures) {
            return refused(sentences(figures.report().recording()));
        }
        var report = decision instanceof ImportStreetCrime.Decision.Imported imported
                ? imported.report()
                : ((ImportStreetCrime.Decision.Tried) decision).report();
        return answer(report.recording());
    }

    /** Reads a file of presence or of observations and says what it would do. */
    public Answer look(TrialCode code, ImportKind kind, String name, InputStream in) throws IOException {
        return kind == ImportKind.PRESENCE ? presence(code, name, in, true) : observations(code, name, in, null);
    }

    /** @param seen the mark of the look at observations: what was entered since then is not overwritten */
    public Answer take(TrialCode code, ImportKind kind, String name, InputStream in, String seen) throws IOException {
        return kind == ImportKind.PRESENCE ? presence(code, name, in, false) : observations(code, name, in, seen);
    }

    private Answer presence(TrialCode code, String name, InputStream in, boolean dryRun) throws IOException {
        var reading = readPresence(code, name, in);
        if (reading instanceof PresenceReader.Reading.Refused refused) {
            return unread(refused);
        }
        var read = (PresenceReader.Reading.Read) reading;
        var decision = importPresence.run(code, read.lines(), read.synthetic(), name, read.sha256(), dryRun);
        var answer = answer(decision, name);
        return decision instanceof ImportPresence.Decision.Tried tried
                ? answer.keeping(PresenceText.write(tried.coded(), read.synthetic(), read.sha256()))
                : answer;
    }

    /** Presence that waited for a yes. */
    public Answer presence(TrialCode code, String name, PresenceText.Waiting waiting, boolean dryRun) {
        return answer(
                importPresence.run(code, waiting.lines(), waiting.synthetic(), name, waiting.sha256(), dryRun), name);
    }

    public PresenceReader.Reading readPresence(TrialCode code, String name, InputStream in) throws IOException {
        var zone = showTrial.show(code).trial().protocol().timeZone();
        return new PresenceReader().read(name, in, zone);
    }

    public Answer unread(PresenceReader.Reading.Refused refused) {
        return refused(refused.problems().stream().map(this::sentence).toList());
    }

    /** What came of a file of past presence. */
    public Answer answer(ImportPresence.Decision decision, String name) {
        if (decision instanceof ImportPresence.Decision.Refused refused) {
            return refused(refused.lines().stream()
                    .limit(20)
                    .map(line -> words.of(
                            "presence." + line.reason().name(), name, line.line(), Asked.shortened(line.value())))
                    .toList());
        }
        var sums = decision.sums();
        return new Answer(
                List.of(),
                List.of(),
                sums.added(),
                0,
                sums.repeated(),
                words.of(
                        "presence.sums",
                        sums.lines(),
                        sums.added(),
                        sums.repeated(),
                        sums.closedByRule(),
                        sums.outsideTrial(),
                        sums.onTheRoll()),
                null);
    }

    private Answer observations(TrialCode code, String name, InputStream in, @Nullable String seen) throws IOException {
        var reading = new ObservationsReader().read(name, in);
        if (reading instanceof ObservationsReader.Reading.Refused refused) {
            return refused(refused.problems().stream().map(this::sentence).toList());
        }
        var read = (ObservationsReader.Reading.Read) reading;
        if (read.synthetic() != showTrial.show(code).trial().synthetic()) {
            return refused(List.of(words.of("presence.OTHER_WORLD", name, 0, "")));
        }
        var proposals = seen == null ? Optional.of(read.proposals()) : LookMark.bind(seen, read.proposals());
        return proposals.isEmpty()
                ? refused(List.of(words.of("imports.notTried")))
                : answer(recordObservations.record(code, proposals.get(), Entry.Source.CSV_FILE, seen == null));
    }

    private Answer answer(Recording recording) {
        if (recording instanceof Recording.Refused) {
            return refused(sentences(recording));
        }
        return new Answer(
                List.of(),
                recording.weighed(),
                recording.count(Recording.Effect.NEW),
                recording.count(Recording.Effect.CORRECTION),
                recording.count(Recording.Effect.SAME),
                "",
                null);
    }

    private List<String> sentences(Recording recording) {
        var sentences = new ArrayList<String>();
        for (var one : recording.weighed()) {
            var because = one.refusal();
            if (because != null && sentences.size() < 20) {
                sentences.add(words.of(
                        one.proposal().place().matches("\\d+") ? "imports.figureInLine" : "imports.figure",
                        one.proposal().place(),
                        one.proposal().measure().value(),
                        because == Refusal.CHANGED_MEANWHILE
                                ? figureWords.changedSinceTried(one)
                                : words.of(
                                        "refusal." + because.name(),
                                        trialWords.day(one.proposal().from()),
                                        trialWords.number(one.proposal().value()))));
            }
        }
        return sentences;
    }

    private static Answer refused(List<String> problems) {
        return new Answer(problems, List.of(), 0, 0, 0, "", null);
    }

    public String sentence(FileProblem problem) {
        var says = words.of(problem.key(), problem.value());
        return problem.line() == 0
                ? words.of("imports.inFile", problem.file(), says)
                : words.of("imports.inLine", problem.file(), problem.line(), says);
    }

    public String sentence(ImportStreetCrime.FileRefusal refusal) {
        return words.of("crime." + refusal.reason().name(), refusal.file(), refusal.value());
    }

    /** The last part of the name a browser gives: some send a path. */
    static String nameOf(@Nullable String submitted) {
        if (submitted == null || submitted.isBlank()) {
            return "file";
        }
        var name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        var plain = UnwantedText.without(name).replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 100 ? plain : plain.substring(0, 100);
    }

    /** The file has been read before, so this loses nothing and its size is known to be bounded; a mark at the start is dropped. */
    static String asText(byte[] bytes) throws IOException {
        var packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        var plain = packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes;
        var text = new String(plain, StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}

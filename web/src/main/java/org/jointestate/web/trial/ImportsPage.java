package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.trial.crime.AddStreetCrimeMeasures;
import org.jointestate.domain.trial.crime.CrimeCell;
import org.jointestate.domain.trial.crime.ImportStreetCrime;
import org.jointestate.domain.trial.crime.ListStreetCrimeFeeds;
import org.jointestate.domain.trial.crime.StreetCrimeFeed;
import org.jointestate.domain.trial.crime.StreetCrimeFile;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.record.ForgetStagedImport;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.ShowImports;
import org.jointestate.domain.trial.record.StageImport;
import org.jointestate.domain.trial.record.StagedImport;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.outbound.FileProblem;
import org.jointestate.web.trial.outbound.PresenceText;
import org.jointestate.web.trial.outbound.StreetCrimeReader;
import org.jointestate.web.trial.outbound.StreetCrimeText;
import org.jointestate.web.trial.outbound.TableText;
import org.jspecify.annotations.Nullable;

/** Files the trial takes in: chosen, read and shown in a trial run, then imported or left. */
@Named
@RequestScoped
public class ImportsPage {

    /** What a file would do to a measure. */
    public record Change(String measure, String period, String now, String before, String effect) {}

    public record Count(String name, List<String> numbers) {}

    @Inject
    private ImportFiles importFiles;

    @Inject
    private StageImport stageImport;

    @Inject
    private ForgetStagedImport forgetStagedImport;

    @Inject
    private ShowImports showImports;

    @Inject
    private ImportStreetCrime importStreetCrime;

    @Inject
    private AddStreetCrimeMeasures addStreetCrimeMeasures;

    @Inject
    private ListStreetCrimeFeeds listStreetCrimeFeeds;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private RevisionAnswer revisionAnswer;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private ShowImports.@Nullable Shown shown;
    private ImportFiles.@Nullable Answer tried;

    private ShowImports.Shown shown() {
        if (shown == null) {
            shown = showImports.show(asked.trial(), asked.id("staged").orElse(null));
        }
        return shown;
    }

    public List<ImportRecord> getDone() {
        return shown().done();
    }

    public Optional<StagedImport> waiting() {
        return shown().waiting().filter(one -> one.kind() != ImportKind.SURVEY && one.kind() != ImportKind.TABLE);
    }

    public boolean isWaiting() {
        return waiting().isPresent();
    }

    public String getStaged() {
        return waiting().map(one -> one.id().toString()).orElse("");
    }

    public String getWaitingKind() {
        return waiting().map(one -> one.kind().name()).orElse("");
    }

    public String getWaitingFile() {
        return waiting().map(StagedImport::file).orElse("");
    }

    public List<StreetCrimeFeed> getFeeds() {
        return listStreetCrimeFeeds.list(asked.trial());
    }

    public String measureName(StreetCrimeFeed feed) {
        return currentTrial
                .getPlan()
                .measure(feed.measure())
                .map(one -> one.name())
                .orElse(feed.measure().value());
    }

    public String getSaved() {
        return switch (asked.text("done")) {
            case "imported" -> words.of("imports.imported", number("added"), number("corrected"), number("same"));
            case "measures" -> words.of("imports.measuresAdded", number("added"));
            default -> "";
        };
    }

    private long number(String name) {
        return asked.text(name).matches("\\d{1,9}") ? Long.parseLong(asked.text(name)) : 0;
    }

    /** Reads the chosen street-crime files and keeps their counts until the lead says yes. */
    public @Nullable String tryStreetCrime() throws IOException {
        var files = new ArrayList<StreetCrimeFile>();
        var parts = asked.files("crime");
        if (parts.isEmpty()) {
            asked.wrong("crime", words.of("imports.noFile"));
            return null;
        }
        for (var part : parts) {
            var name = ImportFiles.nameOf(part.getSubmittedFileName());
            try (var in = part.getInputStream()) {
                var reading = new StreetCrimeReader().read(name, in);
                if (reading instanceof StreetCrimeReader.Reading.Read read) {
                    files.add(read.file());
                } else if (reading instanceof StreetCrimeReader.Reading.Refused refused) {
                    say("crime", refused.problems());
                }
            }
        }
        if (asked.anyWrong()) {
            return null;
        }
        var decision = importStreetCrime.run(asked.trial(), files, true);
        if (decision instanceof ImportStreetCrime.Decision.Refused refused) {
            refused.files().forEach(one -> asked.wrong("crime", importFiles.sentence(one)));
            return null;
        }
        return staged(
                ImportKind.STREET_CRIME,
                words.of("imports.files", files.size(), files.get(0).name()),
                StreetCrimeText.write(files));
    }

    public @Nullable String tryPresence() throws IOException {
        return tryText("presence", ImportKind.PRESENCE);
    }

    public @Nullable String tryObservations() throws IOException {
        return tryText("observations", ImportKind.OBSERVATIONS);
    }

    /** Reads a table whose columns somebody has to explain, and goes on to where that is done. */
    public @Nullable String tryTable() throws IOException {
        var sent = sent("table");
        if (sent.isEmpty()) {
            return null;
        }
        var reading = TableText.read(
                sent.get().name(), new ByteArrayInputStream(sent.get().bytes()));
        if (reading instanceof TableText.Reading.Refused refused) {
            say("table", refused.problems());
            return null;
        }
        var id = stageImport.stage(
                asked.trial(),
                ImportKind.TABLE,
                sent.get().name(),
                ImportFiles.asText(sent.get().bytes()));
        return Asked.to("/trial-table.xhtml", "trial", asked.trial().value(), "staged", id.toString());
    }

    /** A file of some kind, small enough to be kept. */
    private record Sent(String name, byte[] bytes) {}

    private Optional<Sent> sent(String field) throws IOException {
        var parts = asked.files(field);
        if (parts.size() != 1) {
            asked.wrong(field, words.of("imports.oneFile"));
            return Optional.empty();
        }
        var name = ImportFiles.nameOf(parts.get(0).getSubmittedFileName());
        byte[] bytes;
        try (var in = parts.get(0).getInputStream()) {
            bytes = in.readNBytes(ImportFiles.MOST_BYTES + 1);
        }
        if (bytes.length > ImportFiles.MOST_BYTES) {
            asked.wrong(field, words.of("imports.inFile", name, words.of("file.tooBig", "")));
            return Optional.empty();
        }
        return Optional.of(new Sent(name, bytes));
    }

    private @Nullable String tryText(String field, ImportKind kind) throws IOException {
        var sent = sent(field);
        if (sent.isEmpty()) {
            return null;
        }
        var name = sent.get().name();
        var bytes = sent.get().bytes();
        var answer = importFiles.look(asked.trial(), kind, name, new ByteArrayInputStream(bytes));
        answer.problems().forEach(problem -> asked.wrong(field, problem));
        return asked.anyWrong()
                ? null
                : staged(kind, name, answer.fit() == null ? ImportFiles.asText(bytes) : answer.fit());
    }

    private String staged(ImportKind kind, String name, String content) {
        var id = stageImport.stage(asked.trial(), kind, name, content);
        return Asked.to("/trial-imports.xhtml", "trial", asked.trial().value(), "staged", id.toString());
    }

    private void say(String field, List<FileProblem> problems) {
        problems.forEach(problem -> asked.wrong(field, importFiles.sentence(problem)));
    }

    private List<StreetCrimeFile> files() {
        return waiting()
                .filter(one -> one.kind() == ImportKind.STREET_CRIME)
                .map(one -> StreetCrimeText.read(one.content()))
                .orElse(List.of());
    }

    public List<String> getMonths() {
        return files().stream().map(file -> file.month().toString()).toList();
    }

    public List<Count> getTypes() {
        return counts(files(), StreetCrimeFile::byCrimeType);
    }

    /** Districts with fewer than twenty incidents in all are neighbours' edges: they are counted together. */
    public List<Count> getDistricts() {
        return counts(files(), StreetCrimeFile::byDistrict);
    }

    private List<Count> counts(
            List<StreetCrimeFile> files, java.util.function.Function<StreetCrimeFile, Map<String, Long>> by) {
        var names = files.stream()
                .flatMap(file -> by.apply(file).keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var rows = new ArrayList<Count>();
        var few = new long[files.size()];
        for (var name : names) {
            var numbers = files.stream()
                    .map(file -> by.apply(file).getOrDefault(name, 0L))
                    .toList();
            if (numbers.stream().mapToLong(Long::longValue).sum() < 20) {
                for (int i = 0; i < few.length; i++) {
                    few[i] += numbers.get(i);
                }
            } else {
                rows.add(new Count(
                        name.isEmpty() ? words.of("imports.noArea") : name,
                        numbers.stream().map(trialWords::number).toList()));
            }
        }
        if (java.util.Arrays.stream(few).sum() > 0) {
            rows.add(new Count(
                    words.of("imports.elsewhere"),
                    java.util.Arrays.stream(few).mapToObj(trialWords::number).toList()));
        }
        rows.add(new Count(
                words.of("imports.total"),
                files.stream().map(file -> trialWords.number(file.rows())).toList()));
        return rows;
    }

    public List<String> getTypeNames() {
        return files().stream()
                .flatMap(file -> file.crimeTypes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> getDistrictNames() {
        return files().stream()
                .flatMap(file -> file.byDistrict().entrySet().stream())
                .filter(entry -> entry.getValue() >= 20 && !entry.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean ticked(String field, String value) {
        return asked.all(field).contains(value);
    }

    public String getWhy() {
        return asked.text("why");
    }

    /** Makes a measure for each chosen type in each chosen district. */
    public @Nullable String addMeasures() {
        var types = asked.all("types");
        var districts = asked.all("districts");
        var files = files();
        if (types.isEmpty() || districts.isEmpty() || files.isEmpty()) {
            asked.wrong("types", words.of("imports.chooseBoth"));
            return null;
        }
        if (types.size() * districts.size() > 100) {
            asked.wrong("types", words.of("imports.tooManyMeasures", types.size() * districts.size()));
            return null;
        }
        var cells = new ArrayList<CrimeCell>();
        types.forEach(type -> districts.forEach(district ->
                cells.add(new CrimeCell(type.equals("*") ? "" : type, district.equals("*") ? "" : district))));
        var decision = addStreetCrimeMeasures.add(asked.trial(), files.get(0).force(), cells, asked.text("why"));
        if (decision instanceof AddStreetCrimeMeasures.Decision.NotRevised not) {
            asked.wrong("why", revisionAnswer.sentence(not.because()));
            return null;
        }
        if (decision instanceof AddStreetCrimeMeasures.Decision.OtherForce other) {
            asked.wrong("types", words.of("imports.otherForce", other.fedBy()));
            return null;
        }
        var added = decision instanceof AddStreetCrimeMeasures.Decision.Added done
                ? done.measures().size()
                : 0;
        return Asked.to(
                "/trial-imports.xhtml",
                "trial",
                asked.trial().value(),
                "staged",
                getStaged(),
                "done",
                "measures",
                "added",
                "" + added);
    }

    /** The trial run of the waiting file, once a request. */
    public ImportFiles.Answer getTried() {
        if (tried == null) {
            tried = run(true);
        }
        return tried;
    }

    /** What the trial run has shown of observations, to be brought back by whoever takes them in. */
    public String getSeen() {
        return waiting().filter(one -> one.kind() == ImportKind.OBSERVATIONS).isPresent()
                ? LookMark.of(getTried().weighed())
                : "";
    }

    /** Whether saying yes would do anything: a button that does nothing is not offered. */
    public boolean isWorthTaking() {
        return getTried().problems().isEmpty()
                && getTried().added() + getTried().corrected() > 0;
    }

    /** Why there is nothing to say yes to; empty where there is, and where the problems say it. */
    public String getNothingToTake() {
        if (isWorthTaking() || !getTried().problems().isEmpty()) {
            return "";
        }
        var fed = waiting().filter(one -> one.kind() == ImportKind.STREET_CRIME).isEmpty()
                || !getFeeds().isEmpty();
        return words.of(fed ? "imports.nothingNew" : "imports.nothingFed");
    }

    private ImportFiles.Answer run(boolean dryRun) {
        var one =
                waiting().orElseThrow(() -> new org.jointestate.domain.shared.NotFound("import", asked.text("staged")));
        if (one.kind() == ImportKind.STREET_CRIME) {
            return importFiles.streetCrime(asked.trial(), StreetCrimeText.read(one.content()), dryRun);
        }
        if (one.kind() == ImportKind.PRESENCE && PresenceText.isOurs(one.content())) {
            return importFiles.presence(asked.trial(), one.file(), PresenceText.read(one.content()), dryRun);
        }
        var bytes = one.content().getBytes(StandardCharsets.UTF_8);
        try {
            var in = new ByteArrayInputStream(bytes);
            return dryRun
                    ? importFiles.look(asked.trial(), one.kind(), one.file(), in)
                    : importFiles.take(asked.trial(), one.kind(), one.file(), in, asked.text("seen"));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    public List<Change> getChanges() {
        return getTried().weighed().stream()
                .filter(one -> one.effect() != Recording.Effect.SAME)
                .limit(200)
                .map(one -> new Change(
                        currentTrial
                                .getPlan()
                                .measure(one.proposal().measure())
                                .map(measure -> measure.name())
                                .orElse(one.proposal().measure().value()),
                        trialWords.day(one.proposal().from()),
                        one.proposal().value() == null
                                ? words.of("measure.missing")
                                : trialWords.number(one.proposal().value()),
                        Optional.ofNullable(one.before())
                                .map(before -> trialWords.number(before.value()))
                                .orElse(""),
                        trialWords.name(one.effect())))
                .toList();
    }

    public @Nullable String take() {
        var answer = run(false);
        if (!answer.problems().isEmpty()) {
            answer.problems().forEach(problem -> asked.wrong("take", problem));
            return null;
        }
        waiting().ifPresent(one -> forgetStagedImport.forget(asked.trial(), one.id()));
        return Asked.to(
                "/trial-imports.xhtml",
                "trial",
                asked.trial().value(),
                "done",
                "imported",
                "added",
                "" + answer.added(),
                "corrected",
                "" + answer.corrected(),
                "same",
                "" + answer.same());
    }
}

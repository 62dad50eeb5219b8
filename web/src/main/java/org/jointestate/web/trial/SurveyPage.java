package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.record.ForgetStagedImport;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ShowImports;
import org.jointestate.domain.trial.record.StageImport;
import org.jointestate.domain.trial.record.StagedImport;
import org.jointestate.domain.trial.survey.ImportSurvey;
import org.jointestate.domain.trial.survey.ShowSurvey;
import org.jointestate.domain.trial.survey.WaveResults;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.OutcomesPage.Option;
import org.jointestate.web.trial.outbound.SurveyReader;
import org.jspecify.annotations.Nullable;

/** What staff answered, as counts by wave; and the import of a wave: read, shown in a trial run, then imported or left. */
@Named
@RequestScoped
public class SurveyPage {

    private static final int MOST_PROBLEMS = 20;

    /** Below this many people asked, a share in per cent says more than is known: then it is x of y alone. */
    private static final int FEWEST_FOR_PER_CENT = 20;

    @Inject
    private ShowSurvey showSurvey;

    @Inject
    private ImportSurvey importSurvey;

    @Inject
    private ShowImports showImports;

    @Inject
    private StageImport stageImport;

    @Inject
    private ForgetStagedImport forgetStagedImport;

    @Inject
    private ImportFiles importFiles;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private @Nullable List<WaveResults> results;
    private @Nullable Optional<StagedImport> waiting;
    private ImportSurvey.@Nullable Sums tried;

    /** Before anything is rendered; a trial run that can no longer be taken in says so at the top of the page. */
    public void open() {
        currentTrial.open();
        getResults();
        if (isWaiting() && !asked.anyWrong()) {
            getTried();
        }
    }

    public List<WaveResults> getResults() {
        if (results == null) {
            results = showSurvey.show(asked.trial());
        }
        return results;
    }

    public boolean isWithoutSurvey() {
        return currentTrial.getPlan().surveyWaves().isEmpty()
                || currentTrial.getPlan().surveyItems().isEmpty();
    }

    public List<Integer> getScale() {
        return WaveResults.scale();
    }

    public String rate(WaveResults one) {
        var asked = one.wave().invited();
        return asked >= FEWEST_FOR_PER_CENT
                ? words.of("survey.rateWithShare", one.people(), asked, one.responsePercent())
                : words.of("survey.rate", one.people(), asked);
    }

    public List<Option> getWaves() {
        var waves = currentTrial.getPlan().surveyWaves();
        return waves.stream()
                .map(wave -> new Option(
                        "" + wave.number(),
                        words.of("survey.waveOption", wave.name(), trialWords.day(wave.opened()), wave.invited()),
                        asked.text("wave").equals("" + wave.number()) || waves.size() == 1))
                .toList();
    }

    private Optional<StagedImport> waiting() {
        if (waiting == null) {
            waiting = showImports
                    .show(asked.trial(), asked.id("staged").orElse(null))
                    .waiting()
                    .filter(one -> one.kind() == ImportKind.SURVEY);
        }
        return waiting;
    }

    public boolean isWaiting() {
        return waiting().isPresent();
    }

    public String getStaged() {
        return waiting().map(one -> one.id().toString()).orElse("");
    }

    public String getWaitingFile() {
        return waiting().map(StagedImport::file).orElse("");
    }

    public String getWave() {
        return asked.text("wave");
    }

    /** The trial run of the waiting file, once a request; nothing when it cannot be taken in. */
    public ImportSurvey.@Nullable Sums getTried() {
        if (tried == null && !asked.anyWrong()) {
            tried = sums(run(true, 0), "take");
        }
        return tried;
    }

    public String getSays() {
        var sums = getTried();
        if (sums == null) {
            return "";
        }
        return sums.tooFew()
                ? words.of("survey.wouldBeFew", sums.wave().name(), sums.wave().invited())
                : words.of(
                        "survey.would",
                        sums.wave().name(),
                        sums.people(),
                        sums.wave().invited(),
                        sums.answers());
    }

    public String getReplaces() {
        var sums = getTried();
        return sums != null && sums.replaces() > 0 ? words.of("survey.replaces") : "";
    }

    public String getDone() {
        return switch (asked.text("done")) {
            case "" -> "";
            case "planned" -> words.of("survey.planned");
            default -> words.of("survey.imported");
        };
    }

    public @Nullable String tryFile() throws IOException {
        var wave = getWaves().stream().filter(Option::chosen).findFirst();
        if (wave.isEmpty()) {
            asked.wrong("wave", words.of("survey.chooseWave"));
        }
        var parts = asked.files("answers");
        if (parts.size() != 1) {
            asked.wrong("answers", words.of("imports.oneFile"));
        }
        if (asked.anyWrong() || wave.isEmpty()) {
            return null;
        }
        var name = ImportFiles.nameOf(parts.get(0).getSubmittedFileName());
        byte[] bytes;
        try (var in = parts.get(0).getInputStream()) {
            bytes = in.readNBytes(ImportFiles.MOST_BYTES + 1);
        }
        var number = Integer.parseInt(wave.get().value());
        var read = read(name, new ByteArrayInputStream(bytes), "answers");
        if (read == null || sums(importSurvey.run(asked.trial(), number, read, true, 0), "answers") == null) {
            return null;
        }
        var id = stageImport.stage(asked.trial(), ImportKind.SURVEY, name, ImportFiles.asText(bytes));
        return Asked.to(
                "/trial-survey.xhtml", "trial", asked.trial().value(), "staged", id.toString(), "wave", "" + number);
    }

    public @Nullable String take() {
        var seen = asked.text("seen").matches("-?\\d{1,10}") ? (int) Long.parseLong(asked.text("seen")) : 0;
        var decision = run(false, seen);
        if (decision == null) {
            return null;
        }
        if (decision instanceof ImportSurvey.Decision.ChangedMeanwhile changed) {
            tried = changed.sums();
            asked.wrong("take", words.of("survey.changedMeanwhile"));
            return null;
        }
        if (sums(decision, "take") == null) {
            return null;
        }
        waiting().ifPresent(one -> forgetStagedImport.forget(asked.trial(), one.id()));
        return Asked.to("/trial-survey.xhtml", "trial", asked.trial().value(), "done", "imported");
    }

    private ImportSurvey.@Nullable Decision run(boolean dryRun, int seen) {
        var one = waiting().orElseThrow(() -> new NotFound("import", Asked.shortened(asked.text("staged"))));
        if (!getWave().matches("\\d{1,6}")) {
            throw new NotFound("survey wave", Asked.shortened(getWave()));
        }
        try {
            var in = new ByteArrayInputStream(one.content().getBytes(StandardCharsets.UTF_8));
            var read = read(one.file(), in, "take");
            return read == null
                    ? null
                    : importSurvey.run(asked.trial(), Integer.parseInt(getWave()), read, dryRun, seen);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ImportSurvey.@Nullable File read(String name, InputStream in, String field) throws IOException {
        var reading = new SurveyReader().read(name, in);
        if (reading instanceof SurveyReader.Reading.Read read) {
            return read.file();
        }
        ((SurveyReader.Reading.Refused) reading)
                .problems()
                .forEach(problem -> asked.wrong(field, importFiles.sentence(problem)));
        return null;
    }

    private ImportSurvey.@Nullable Sums sums(ImportSurvey.@Nullable Decision decision, String field) {
        if (decision instanceof ImportSurvey.Decision.Tried run) {
            return run.sums();
        }
        if (decision instanceof ImportSurvey.Decision.Imported imported) {
            return imported.sums();
        }
        if (decision instanceof ImportSurvey.Decision.Refused refused) {
            refused.lines().stream().limit(MOST_PROBLEMS).forEach(line -> asked.wrong(field, sentence(line)));
        }
        return null;
    }

    private String sentence(ImportSurvey.LineRefusal refusal) {
        var value = refusal.reason() == ImportSurvey.Reason.NOT_OPENED
                ? trialWords.day(LocalDate.parse(refusal.value()))
                : Asked.shortened(refusal.value());
        var says = words.of("survey." + refusal.reason(), value);
        return refusal.line() == 0 ? says : words.of("survey.inLine", refusal.line(), says);
    }
}

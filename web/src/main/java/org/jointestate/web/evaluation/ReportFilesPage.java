package org.jointestate.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.Trial;
import org.jointestate.evaluation.report.Progress;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Shows the files of one report with sizes and hashes; while it is being made, at which step that is. The page asks for the making and
 * never waits for it: it looks again by itself, without a script, until whoever reads it says otherwise.
 */
@Named
@RequestScoped
public class ReportFilesPage {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final String LOOKS_AGAIN_AFTER_SECONDS = "3";

    /** A file as it stands in the list. */
    public record Line(String name, String title, String says, String size, String hash) {}

    @Inject
    private ReportStanding reportStanding;

    private SeeReports.@Nullable Shelf shelf;
    private @Nullable FrozenDataset dataset;
    private @Nullable ReportMaking making;
    private boolean still;

    @Inject
    private SeeReports seeReports;

    @Inject
    private ReportDesk desk;

    @Inject
    private Words words;

    /** Before anything is rendered, so that an unknown dataset is answered by a status, and so that the answer may say when to look again. */
    public void open() {
        if (dataset != null) {
            return;
        }
        var context = FacesContext.getCurrentInstance().getExternalContext();
        var asked = context.getRequestParameterMap();
        var id = DatasetId.read(asked.getOrDefault("dataset", ""))
                .orElseThrow(() -> new NotFound("dataset", "of the address"));
        still = asked.containsKey("still");
        shelf = seeReports.around(id);
        dataset = shelf.datasets().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("dataset", id));
        // One that has failed is shown as failed until somebody asks for it anew; otherwise looking again would be
        // trying again. One that is
        // made is asked for each time, since somebody may have signed it meanwhile.
        making = desk.unfinished(id)
                .filter(known -> known.failure().isEmpty() || !asked.containsKey("again"))
                .orElseGet(() -> desk.ask(seeReports.open(id)));
        if (isMaking() && !still) {
            context.setResponseHeader("Refresh", LOOKS_AGAIN_AFTER_SECONDS);
        }
    }

    public Trial getTrial() {
        return shelf().trial();
    }

    public DatasetId getDataset() {
        return dataset().id();
    }

    public String getStanding() {
        return words.of(dataset().interim() ? "reports.interim" : "reports.report");
    }

    /** How far it has come, from draft to published. */
    public String getState() {
        return reportStanding.of(Objects.requireNonNull(shelf().standings().get(getDataset())));
    }

    public String getWhen() {
        return when(dataset().frozenAt());
    }

    public String getHash() {
        return dataset().hash();
    }

    /** Whether it looks again by itself. */
    public boolean isLooking() {
        return isMaking() && !still;
    }

    public boolean isMaking() {
        return making().result().isEmpty() && making().failure().isEmpty();
    }

    public boolean isMade() {
        return making().result().isPresent();
    }

    /** The reference of the failure, or nothing. */
    public String getFailure() {
        return making().failure().orElse("");
    }

    public int getStep() {
        return making().step().map(Progress.Step::number).orElse(0);
    }

    public int getSteps() {
        return making().step().map(Progress.Step::of).orElse(1);
    }

    /** At which step it is, in words: the bar says the same to whoever sees it. */
    public String getDoing() {
        return making().step()
                .map(step -> words.of(
                        "files.step",
                        step.number(),
                        step.of(),
                        words.of("files.stage." + step.stage(), step.part(), step.parts())))
                .orElseGet(() -> words.of("files.waiting"));
    }

    /** The report itself first, then what it rests on. */
    public List<Line> getReport() {
        return lines(false);
    }

    /** One line for each table and file of the data, and of the script where there is one. */
    public List<Line> getData() {
        return lines(true);
    }

    private List<Line> lines(boolean inFolders) {
        var made = making().result().orElseThrow();
        var folder = shelf().mayTakeFolder() ? Stream.of(made.folder()) : Stream.<MadeReport.Listed>empty();
        return Stream.concat(made.listed(shelf().mayTakeFolder()).stream(), folder)
                .filter(file -> file.name().contains("/") == inFolders)
                .sorted(Comparator.comparing((MadeReport.Listed file) -> ReportFile.of(file.name()))
                        .thenComparing(MadeReport.Listed::name))
                .map(file -> new Line(
                        file.name(), title(file.name()), says(made, file.name()), size(file.size()), file.hash()))
                .toList();
    }

    private String title(String name) {
        var kind = ReportFile.of(name);
        return name.contains("/") || kind == ReportFile.OTHER
                ? name.substring(name.indexOf('/') + 1)
                : words.of("files.title." + kind);
    }

    private String says(MadeReport made, String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        var table = made.tables().get(file);
        return table == null ? words.of(saysKey(ReportFile.of(name), shelf().mayTakeFolder())) : table;
    }

    /** Two archives have the rows of single people in them, but only for those who may have these. */
    static String saysKey(ReportFile kind, boolean eachPerson) {
        var withPeople = eachPerson && (kind == ReportFile.EVERYTHING || kind == ReportFile.DATA);
        return "files.says." + kind + (withPeople ? ".withPeople" : "");
    }

    private String size(long bytes) {
        if (bytes < 1000) {
            return words.of("files.bytes", bytes);
        }
        return bytes < 999_500
                ? words.of("files.kilobytes", Math.round(bytes / 1000.0))
                : words.of("files.megabytes", Math.round(bytes / 100_000.0) / 10.0);
    }

    private static String when(Instant instant) {
        return WHEN.format(instant);
    }

    private SeeReports.Shelf shelf() {
        open();
        return java.util.Objects.requireNonNull(shelf);
    }

    private FrozenDataset dataset() {
        open();
        return java.util.Objects.requireNonNull(dataset);
    }

    private ReportMaking making() {
        open();
        return java.util.Objects.requireNonNull(making);
    }
}

package org.jointestate.web.estate.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointestate.domain.booking.closure.CountInTheWayOfTable;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.estate.sheet.ImportEstate;
import org.jointestate.domain.people.upload.ForgetUpload;
import org.jointestate.domain.people.upload.KeepUpload;
import org.jointestate.domain.people.upload.SeeUpload;
import org.jointestate.domain.people.upload.Upload;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.domain.shared.table.Table;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.CsvTables;
import org.jointestate.web.shared.table.SentFile;
import org.jointestate.web.shared.table.TableWords;
import org.jspecify.annotations.Nullable;

/** Gives the tables of the estate out, and takes one in: first in a dry run, then on a yes. */
@Named
@RequestScoped
public class EstateTablesPage {

    /** A link to one of the tables. */
    public record Choice(String code, String name, boolean current) {}

    private static final Pattern DONE = Pattern.compile("(\\d{1,6})-(\\d{1,6})-(\\d{1,6})-(\\d{1,6})");

    private TableWords.@Nullable View view;
    private int inTheWay;
    private @Nullable Upload waiting;

    @Inject
    private ImportEstate importEstate;

    @Inject
    private CountInTheWayOfTable countInTheWay;

    @Inject
    private KeepUpload keepUpload;

    @Inject
    private SeeUpload seeUpload;

    @Inject
    private ForgetUpload forgetUpload;

    @Inject
    private TableWords tableWords;

    @Inject
    private Words words;

    private EstateSheet sheet() {
        var code = getTable();
        return EstateFilesOut.sheet(code).orElseThrow(() -> new NotFound("table", Problem.shortened(code)));
    }

    /** Says at once when there is no such table or file. */
    public void open() {
        sheet();
        getView();
    }

    /** Reads the chosen file and says what is wrong with it, or keeps it until somebody says yes. */
    public @Nullable String attempt() {
        var file = SentFile.in("file");
        if (file.isEmpty()) {
            words.error("file", "table.noFile");
            return null;
        }
        var read = CsvTables.read(file.get().bytes());
        var reckoning =
                importEstate.run(sheet(), read.table(), true, Optional.empty()).reckoning();
        if (!reckoning.isFit()) {
            refuse("file", reckoning);
            return null;
        }
        var id = keepUpload.keep(sheet().code(), file.get().name(), read.text(), read.sha256());
        return "/estate-tables.xhtml?faces-redirect=true&table=" + sheet().code() + "&upload=" + id;
    }

    /** Takes the waiting file in, if it would do now what was shown. */
    public @Nullable String take() {
        var text = CsvTables.parse(waiting().content());
        ImportEstate.Decision decision;
        try {
            decision = importEstate.run(sheet(), text, false, Optional.of(asked("agreed")));
        } catch (ChangedMeanwhile changed) {
            differs(text);
            return null;
        }
        if (decision instanceof ImportEstate.Decision.Imported imported) {
            forgetUpload.forget(waiting().id());
            return done(imported.reckoning());
        }
        if (decision instanceof ImportEstate.Decision.Faulty faulty) {
            refuse("take", faulty.reckoning());
            return null;
        }
        differs(text);
        return null;
    }

    /** Forgets the waiting file. */
    public String leave() {
        forgetUpload.forget(waiting().id());
        return "/estate-tables.xhtml?faces-redirect=true&table=" + sheet().code();
    }

    private String done(Reckoning reckoning) {
        return "/estate-tables.xhtml?faces-redirect=true&table=%s&done=%d-%d-%d-%d"
                .formatted(
                        sheet().code(),
                        reckoning.count(Effect.ADDED),
                        reckoning.count(Effect.CHANGED),
                        reckoning.count(Effect.TAKEN_OUT),
                        reckoning.count(Effect.SAME));
    }

    private void differs(Table text) {
        words.error("take", "table.wouldDiffer");
        show(importEstate.run(sheet(), text, true, Optional.empty()).reckoning());
    }

    private void refuse(String field, Reckoning reckoning) {
        words.error(field, "table.faults", reckoning.wrong());
        show(reckoning);
    }

    private void show(Reckoning reckoning) {
        view = tableWords.view(reckoning);
        inTheWay = reckoning.isFit() ? countInTheWay.count(sheet(), reckoning) : 0;
    }

    private Upload waiting() {
        var known = waiting;
        if (known == null) {
            UUID id;
            try {
                id = UUID.fromString(getUpload());
            } catch (IllegalArgumentException notAnId) {
                throw new NotFound("file", getUpload().length());
            }
            known = seeUpload.see(id, sheet().code());
            waiting = known;
        }
        return known;
    }

    public boolean isWaiting() {
        return !getUpload().isEmpty();
    }

    public String getFileName() {
        return waiting().name();
    }

    /** What came of the file that was sent, or comes of the one that waits; nothing where there is none. */
    public TableWords.@Nullable View getView() {
        if (view == null && isWaiting()) {
            show(importEstate
                    .run(sheet(), CsvTables.parse(waiting().content()), true, Optional.empty())
                    .reckoning());
        }
        return view;
    }

    /** What becomes of the bookings where the waiting file takes something out of use or closes it; empty where there are none. */
    public String getInTheWay() {
        return inTheWay == 0 ? "" : words.of("table.inTheWay", inTheWay);
    }

    public List<Choice> getChoices() {
        return Arrays.stream(EstateSheet.values())
                .map(sheet -> new Choice(sheet.code(), words.of("table.of." + sheet), sheet == sheet()))
                .toList();
    }

    public String getName() {
        return words.of("table.of." + sheet());
    }

    public String getIntroduction() {
        return words.of("table.about." + sheet());
    }

    public List<TableWords.ColumnRow> getColumns() {
        return tableWords.columns(sheet().sheet(), sheet().name());
    }

    /** What was taken in before this page was opened; empty when nothing was. */
    public String getCounts() {
        var done = DONE.matcher(asked("done"));
        return done.matches()
                ? words.of("table.counts", number(done, 1), number(done, 2), number(done, 3), number(done, 4))
                : "";
    }

    private static long number(Matcher done, int group) {
        return Long.parseLong(done.group(group));
    }

    public String getTable() {
        var code = asked("table");
        return code.isEmpty() ? EstateSheet.DESKS.code() : code;
    }

    public String getUpload() {
        return asked("upload");
    }

    /** Asked for in the address or the form: before it is known what waits, it is not known which buttons there are. */
    private static String asked(String name) {
        var value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value.strip();
    }
}

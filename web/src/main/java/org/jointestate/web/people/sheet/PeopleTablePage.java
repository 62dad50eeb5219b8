package org.jointestate.web.people.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.sheet.ImportPeople;
import org.jointestate.domain.people.sheet.PeopleSheet;
import org.jointestate.domain.people.upload.ForgetUpload;
import org.jointestate.domain.people.upload.KeepUpload;
import org.jointestate.domain.people.upload.SeeUpload;
import org.jointestate.domain.people.upload.Upload;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.domain.shared.table.Table;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.CsvTables;
import org.jointestate.web.shared.table.SentFile;
import org.jointestate.web.shared.table.TableWords;
import org.jspecify.annotations.Nullable;

/** Gives the table of people out, and takes one in: first in a dry run, then on a yes. The codes of those who join are shown once. */
@Named
@RequestScoped
public class PeopleTablePage {

    private static final String KIND = "people";

    private String counts = "";
    private TableWords.@Nullable View view;
    private @Nullable Upload waiting;
    private List<Invitation> invitations = List.of();

    @Inject
    private ImportPeople importPeople;

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

    /** Says at once when there is no such file. */
    public void open() {
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
        var reckoning = importPeople.run(read.table(), true, Optional.empty()).reckoning();
        if (!reckoning.isFit()) {
            refuse("file", reckoning);
            return null;
        }
        var id = keepUpload.keep(KIND, file.get().name(), read.text(), read.sha256());
        return "/people-table.xhtml?faces-redirect=true&upload=" + id;
    }

    /** Takes the waiting file in, if it would do now what was shown. The answer is the page itself: it alone has the codes. */
    public void take() {
        var text = CsvTables.parse(waiting().content());
        ImportPeople.Decision decision;
        try {
            decision = importPeople.run(text, false, Optional.of(asked("agreed")));
        } catch (ChangedMeanwhile changed) {
            differs(text);
            return;
        }
        if (decision instanceof ImportPeople.Decision.Imported imported) {
            forgetUpload.forget(waiting().id());
            view = null;
            invitations = imported.invitations();
            counts = tableWords.counts(imported.reckoning());
        } else if (decision instanceof ImportPeople.Decision.Faulty faulty) {
            refuse("take", faulty.reckoning());
        } else {
            differs(text);
        }
    }

    /** Forgets the waiting file. */
    public String leave() {
        forgetUpload.forget(waiting().id());
        return "/people-table.xhtml?faces-redirect=true";
    }

    private void differs(Table text) {
        words.error("take", "table.wouldDiffer");
        show(importPeople.run(text, true, Optional.empty()).reckoning());
    }

    private void refuse(String field, Reckoning reckoning) {
        words.error(field, "table.faults", reckoning.wrong());
        show(reckoning);
    }

    private void show(Reckoning reckoning) {
        view = tableWords.view(reckoning);
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
            known = seeUpload.see(id, KIND);
            waiting = known;
        }
        return known;
    }

    public boolean isWaiting() {
        return counts.isEmpty() && !getUpload().isEmpty();
    }

    public String getFileName() {
        return waiting().name();
    }

    /** What came of the file that was sent, or comes of the one that waits; nothing where there is none. */
    public TableWords.@Nullable View getView() {
        if (view == null && isWaiting()) {
            show(importPeople
                    .run(CsvTables.parse(waiting().content()), true, Optional.empty())
                    .reckoning());
        }
        return view;
    }

    /** What was taken in just now; empty when nothing was. */
    public String getCounts() {
        return counts;
    }

    public List<Invitation> getInvitations() {
        return invitations;
    }

    /** The codes as a file that is in the page itself: it is kept nowhere, and gone with the page. */
    public String getCodesFile() {
        var rows = invitations.stream()
                .map(one -> Map.of("username", one.username().value(), "code", one.code()))
                .toList();
        var bytes = CsvTables.write(List.of("username", "code"), rows);
        return "data:text/csv;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    public List<TableWords.ColumnRow> getColumns() {
        return tableWords.columns(PeopleSheet.SHEET, "PEOPLE");
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

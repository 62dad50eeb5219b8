package org.jointestate.web.people.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.people.sheet.ExportPeople;
import org.jointestate.domain.people.sheet.ImportPeople;
import org.jointestate.domain.people.sheet.PeopleSheet;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.NeedsRole;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.outbound.CsvTables;
import org.jointestate.web.shared.table.TableAnswers;
import org.jspecify.annotations.Nullable;

/** The table of people over the API: given out as a file, and taken in. */
@Path("people/table")
@RequestScoped
public class PeopleTableResource {

    @Inject
    private ExportPeople exportPeople;

    @Inject
    private ImportPeople importPeople;

    @Inject
    private TableAnswers answers;

    @NeedsScope(Scope.PEOPLE)
    @NeedsRole(Role.ADMINISTRATOR)
    @GET
    @Produces("text/csv")
    public Response everybody(@Context Request request) {
        var bytes = CsvTables.write(PeopleSheet.SHEET.names(), exportPeople.export());
        return answers.file(request, bytes, "text/csv;charset=UTF-8", PeopleSheet.FILE_NAME);
    }

    @NeedsScope(Scope.PEOPLE)
    @NeedsRole(Role.ADMINISTRATOR)
    @POST
    @Consumes({"text/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM})
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public Response take(
            @QueryParam("dryRun") @DefaultValue("true") String dryRun,
            @QueryParam("agreed") @Nullable String agreed,
            @Nullable InputStream body)
            throws IOException {
        var bytes = answers.body(body);
        if (bytes.isEmpty()) {
            return answers.noBody();
        }
        if (bytes.get().length > CsvTables.MOST_BYTES) {
            return answers.tooBig();
        }
        // Whatever is not plainly "false" is a dry run: nothing is changed by a slip.
        var decision = importPeople.run(
                CsvTables.read(bytes.get()).table(), !dryRun.equals("false"), Optional.ofNullable(agreed));
        if (decision instanceof ImportPeople.Decision.WouldDiffer) {
            return answers.wouldDiffer();
        }
        var invitations = decision instanceof ImportPeople.Decision.Imported imported
                ? imported.invitations()
                : List.<org.jointestate.domain.people.Invitation>of();
        return decision.reckoning().isFit()
                ? answers.ran(decision.reckoning(), decision instanceof ImportPeople.Decision.Tried, invitations)
                : answers.faulty(decision.reckoning());
    }
}

package org.jointestate.web.estate.sheet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.closure.CountInTheWayOfTable;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.estate.sheet.ExportEstate;
import org.jointestate.domain.estate.sheet.ImportEstate;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.NeedsRole;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.outbound.CsvTables;
import org.jointestate.web.shared.table.TableAnswers;
import org.jspecify.annotations.Nullable;

/** The tables of the estate over the API: given out as files, and taken in. */
@Path("estate/tables")
@RequestScoped
public class EstateTablesResource {

    @Inject
    private ExportEstate exportEstate;

    @Inject
    private ImportEstate importEstate;

    @Inject
    private CountInTheWayOfTable countInTheWay;

    @Inject
    private TableAnswers answers;

    @NeedsScope(Scope.ESTATE)
    @NeedsRole({Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
    @GET
    @Produces("application/zip")
    public Response all(@Context Request request) {
        var tables = exportEstate.export(EnumSet.allOf(EstateSheet.class));
        return answers.file(request, EstateFilesOut.zip(tables), "application/zip", EstateFilesOut.ZIP);
    }

    @NeedsScope(Scope.ESTATE)
    @NeedsRole({Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
    @GET
    @Path("{table}")
    @Produces("text/csv")
    public Response one(@PathParam("table") String table, @Context Request request) {
        var sheet = sheet(table);
        var bytes = EstateFilesOut.file(sheet, exportEstate.export(EnumSet.of(sheet)));
        return answers.file(request, bytes, "text/csv;charset=UTF-8", sheet.fileName());
    }

    @NeedsScope(Scope.ESTATE)
    @NeedsRole({Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
    @POST
    @Path("{table}")
    @Consumes({"text/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM})
    @Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
    public Response take(
            @PathParam("table") String table,
            @QueryParam("dryRun") @DefaultValue("true") String dryRun,
            @QueryParam("agreed") @Nullable String agreed,
            @Nullable InputStream body)
            throws IOException {
        var sheet = sheet(table);
        var bytes = answers.body(body);
        if (bytes.isEmpty()) {
            return answers.noBody();
        }
        if (bytes.get().length > CsvTables.MOST_BYTES) {
            return answers.tooBig();
        }
        // Whatever is not plainly "false" is a dry run: nothing is changed by a slip.
        var decision = importEstate.run(
                sheet, CsvTables.read(bytes.get()).table(), !dryRun.equals("false"), Optional.ofNullable(agreed));
        if (decision instanceof ImportEstate.Decision.WouldDiffer) {
            return answers.wouldDiffer();
        }
        var reckoning = decision.reckoning();
        if (!reckoning.isFit()) {
            return answers.faulty(reckoning);
        }
        // Once it is taken in, they are on their way to other places.
        return decision instanceof ImportEstate.Decision.Tried
                ? answers.tried(reckoning, countInTheWay.count(sheet, reckoning))
                : answers.ran(reckoning, false, List.of());
    }

    private static EstateSheet sheet(String code) {
        return EstateFilesOut.sheet(code).orElseThrow(() -> new NotFound("table", Problem.shortened(code)));
    }
}

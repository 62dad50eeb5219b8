package org.jointestate.web.shared.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.CsvTables;
import org.jspecify.annotations.Nullable;

/** What the API answers to a table. */
@ApplicationScoped
public class TableAnswers {

    private static final int MOST_CHANGES = 10_000;

    /**
     * What came of a table: of a dry run what would come of it.
     *
     * @param bookingsInTheWay how many bookings a dry run of the estate found where it would take something out of use or close it
     */
    public record TableRunJson(
            boolean dryRun,
            long added,
            long changed,
            long takenOut,
            long same,
            @Nullable Integer bookingsInTheWay,
            String digest,
            List<TableChangeJson> changes,
            List<InvitationJson> invitations) {}

    public record TableChangeJson(long line, String thing, String effect, List<DifferenceJson> differences) {}

    public record DifferenceJson(String column, String before, String after) {}

    public record InvitationJson(String username, String code) {}

    @Inject
    private Words words;

    @Inject
    private TableWords tableWords;

    /** The bytes of the body, as far as they are read. */
    public Optional<byte[]> body(@Nullable InputStream body) throws IOException {
        if (body == null) {
            return Optional.empty();
        }
        var bytes = body.readNBytes(CsvTables.MOST_BYTES + 1);
        return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    }

    public Response noBody() {
        return Problem.of(400, "Bad Request", "NO_TABLE", words.of("api.table.noBody"));
    }

    public Response tooBig() {
        return Problem.of(
                413,
                "Content Too Large",
                "CONTENT_TOO_LARGE",
                words.of("api.table.tooBig", CsvTables.MOST_BYTES >> 20));
    }

    public Response ran(Reckoning reckoning, boolean dryRun, List<Invitation> invitations) {
        return answer(reckoning, dryRun, null, invitations);
    }

    /** A dry run of the estate, with the bookings in the way of what it would take out of use or close. */
    public Response tried(Reckoning reckoning, int inTheWay) {
        return answer(reckoning, true, inTheWay, List.of());
    }

    private static Response answer(
            Reckoning reckoning, boolean dryRun, @Nullable Integer inTheWay, List<Invitation> invitations) {
        return Response.ok(new TableRunJson(
                        dryRun,
                        reckoning.count(Effect.ADDED),
                        reckoning.count(Effect.CHANGED),
                        reckoning.count(Effect.TAKEN_OUT),
                        reckoning.count(Effect.SAME),
                        inTheWay,
                        reckoning.digest(),
                        reckoning.changes().stream()
                                .limit(MOST_CHANGES)
                                .map(change -> new TableChangeJson(
                                        change.line(),
                                        change.thing(),
                                        change.effect().name(),
                                        change.differences().stream()
                                                .map(one -> new DifferenceJson(one.column(), one.before(), one.after()))
                                                .toList()))
                                .toList(),
                        invitations.stream()
                                .map(one -> new InvitationJson(one.username().value(), one.code()))
                                .toList()))
                .build();
    }

    /** Nothing was taken in: what is wrong, by line and column. */
    public Response faulty(Reckoning reckoning) {
        var faults = Json.array();
        for (var fault : reckoning.faults()) {
            var one = Json.object();
            if (fault.line() > 0) {
                one.add("line", fault.line());
            }
            if (!fault.column().isEmpty()) {
                one.add("column", fault.column());
            }
            if (!fault.value().isEmpty()) {
                one.add("value", fault.value());
            }
            faults.add(one.add("reason", fault.kind().name()).add("detail", tableWords.says(fault)));
        }
        var body = Json.object()
                .add("type", "about:blank")
                .add("title", "Unprocessable Content")
                .add("status", 422)
                .add("detail", words.of("table.faults", reckoning.wrong()))
                .add("reason", "TABLE_REFUSED")
                .add("wrong", reckoning.wrong())
                .add("faults", faults);
        return Response.status(422)
                .type(Problem.TYPE)
                .entity(body.build().toString())
                .build();
    }

    public Response wouldDiffer() {
        return Problem.of(409, "Conflict", "DIFFERS_FROM_DRY_RUN", words.of("table.wouldDiffer"));
    }

    /** A file for download, or that it is as the asker has it already. */
    public Response file(Request request, byte[] bytes, String type, String name) {
        var tag = new EntityTag(CsvTables.sha256(bytes).substring(0, 32));
        var same = request.evaluatePreconditions(tag);
        return same != null
                ? same.build()
                : Response.ok(bytes, type)
                        .tag(tag)
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .build();
    }
}

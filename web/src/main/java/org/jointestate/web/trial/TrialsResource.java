package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.ListTrials;
import org.jointestate.domain.trial.ShowTrial;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.crime.ImportStreetCrime;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.observation.ShowObservations;
import org.jointestate.domain.trial.presence.ImportPresence;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.NeedsRole;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.OneStep;
import org.jointestate.web.shared.Paging;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.outbound.FileProblem;
import org.jointestate.web.trial.outbound.NumberText;
import org.jointestate.web.trial.outbound.PresenceReader;
import org.jointestate.web.trial.outbound.StreetCrimeReader;
import org.jspecify.annotations.Nullable;

/** Trials, their observations and their imports over the API. It calls the same use cases as the pages. */
@Path("trials")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class TrialsResource {

    private static final BigDecimal MOST_ENTRIES = new BigDecimal(1_000_000);
    private static final List<String> FIELDS = List.of("measure", "from", "value", "denominator", "reason", "entries");

    public record TrialJson(
            String code,
            String title,
            String from,
            String to,
            boolean locked,
            boolean synthetic,
            List<MeasureJson> measures,
            List<ComparisonTeamJson> comparisons) {

        static TrialJson of(Trial trial, Instant now) {
            var plan = trial.protocol();
            return new TrialJson(
                    trial.code().value(),
                    plan.title(),
                    plan.trialFrom().toString(),
                    plan.trialTo().toString(),
                    trial.isLocked(),
                    trial.synthetic(),
                    plan.measures().stream()
                            .map(one -> new MeasureJson(
                                    one.code().value(),
                                    one.name(),
                                    one.unit(),
                                    one.kind().name(),
                                    one.calendar().name(),
                                    one.smallNumbers().name()))
                            .toList(),
                    plan.comparisons().stream()
                            .map(team -> ComparisonTeamJson.of(team, trial.agreedBefore(team, now)))
                            .toList());
        }
    }

    /** A team elsewhere of which the same is counted; its values are read and sent under the code of each series. */
    public record ComparisonTeamJson(
            String code, String name, String organisation, boolean agreedBefore, List<ComparisonSeriesJson> series) {

        static ComparisonTeamJson of(ComparisonTeam team, boolean agreedBefore) {
            return new ComparisonTeamJson(
                    team.code().value(),
                    team.name(),
                    team.organisation(),
                    agreedBefore,
                    team.measures().stream()
                            .map(one -> new ComparisonSeriesJson(
                                    one.value(), team.seriesOf(one).value()))
                            .toList());
        }
    }

    public record ComparisonSeriesJson(String measure, String code) {}

    /** @param smallNumbers what everybody may see of counts so small that they could point at somebody */
    public record MeasureJson(
            String code, String name, String unit, String kind, String calendar, String smallNumbers) {}

    /** {@code to} is excluded. A missing value is null; a counted nought is 0. */
    public record ObservationJson(
            String measure,
            String from,
            String to,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            boolean corrected,
            int entries,
            String reason) {

        static ObservationJson of(Observation found) {
            return new ObservationJson(
                    found.measure().value(),
                    found.period().from().toString(),
                    found.period().to().toString(),
                    found.value(),
                    found.denominator(),
                    found.corrected(),
                    found.entries().size(),
                    found.newest().reason());
        }
    }

    /** What came of an import or of posted observations. */
    public record RunJson(boolean dryRun, long added, long corrected, long same, String says, List<FileJson> files) {}

    public record FileJson(
            String month, String force, long rows, Map<String, Long> byCrimeType, Map<String, Long> byDistrict) {}

    @Inject
    private ListTrials listTrials;

    @Inject
    private ShowTrial showTrial;

    @Inject
    private ShowObservations showObservations;

    @Inject
    private RecordObservations recordObservations;

    @Inject
    private ImportStreetCrime importStreetCrime;

    @Inject
    private ImportPresence importPresence;

    @Inject
    private ImportFiles importFiles;

    @Inject
    private TrialWords trialWords;

    @Inject
    private OneStep oneStep;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @NeedsScope(Scope.TRIAL_READ)
    @GET
    public List<TrialJson> trials() {
        var now = clock.instant();
        return listTrials.list().stream().map(trial -> TrialJson.of(trial, now)).toList();
    }

    @NeedsScope(Scope.TRIAL_READ)
    @GET
    @Path("{code}/observations")
    public Response observations(
            @PathParam("code") String code, @QueryParam("measure") @Nullable String measure, @Context UriInfo address) {
        var shown = showObservations.show(code(code));
        return unknown(shown, measure)
                .orElseGet(() -> Paging.of(
                        shown.observations().stream()
                                .filter(found -> measure == null
                                        || measure.equals(found.measure().value()))
                                .map(ObservationJson::of)
                                .toList(),
                        address,
                        words));
    }

    /** Says that the plan has no such measure, which an empty list would not. */
    private Optional<Response> unknown(ShowObservations.Shown shown, @Nullable String measure) {
        return measure == null
                        || MeasureCode.read(measure)
                                .flatMap(shown.trial().protocol()::measure)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(Problem.at(
                        "measure",
                        422,
                        "Unprocessable Content",
                        "UNKNOWN_MEASURE",
                        words.of("api.trial.unknownMeasure", Problem.shortened(measure))));
    }

    @NeedsScope(Scope.TRIAL_READ)
    @GET
    @Path("{code}/observations")
    // Whoever does not say what they want gets JSON, as everywhere else.
    @Produces("text/csv;qs=0.5")
    public Response observationsAsCsv(@PathParam("code") String code, @QueryParam("measure") @Nullable String measure) {
        var shown = showObservations.show(code(code));
        var unknown = unknown(shown, measure);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        StreamingOutput body = out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            ObservationsCsv.write(shown, Optional.ofNullable(measure), writer);
            writer.flush();
        };
        return Response.ok(body, "text/csv;charset=UTF-8").build();
    }

    @NeedsScope(Scope.TRIAL_WRITE)
    @POST
    @NeedsRole(Role.TRIAL_LEAD)
    @Path("{code}/observations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(
            @PathParam("code") String code,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Nullable String body) {
        return oneStep.run(body, () -> recorded(code(code), dryRun, body));
    }

    private Response recorded(TrialCode trial, boolean dryRun, @Nullable String body) {
        JsonArray items;
        try (var reader = Json.reader(body)) {
            var read = reader.readValue();
            items = read instanceof JsonArray array
                    ? array
                    : Json.array().add(read).build();
        } catch (JsonException notJson) {
            return Problem.of(400, "Bad Request", "NOT_JSON", words.of("api.trial.notJson"));
        }
        var proposals = new ArrayList<Proposal>();
        for (int i = 0; i < items.size(); i++) {
            var unknown = unknownField(items.get(i));
            if (unknown.isPresent()) {
                return Problem.at(
                        unknown.get(),
                        400,
                        "Bad Request",
                        "UNKNOWN_FIELD",
                        words.of("api.unknownField", unknown.get(), String.join(", ", FIELDS)));
            }
            var proposal = proposal(items.get(i), "item " + (i + 1));
            if (proposal.isEmpty()) {
                return Problem.of(422, "Unprocessable Content", "BAD_ITEM", words.of("api.trial.badItem", i + 1));
            }
            proposals.add(proposal.get());
        }
        var recording = recordObservations.record(trial, proposals, Entry.Source.API, dryRun);
        return recording instanceof Recording.Refused refused ? refused(refused) : ran(recording, dryRun);
    }

    private Response refused(Recording.Refused refused) {
        var first = refused.weighed().stream()
                .filter(one -> one.refusal() != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Figures were refused and none of them was."));
        var because = String.valueOf(first.refusal());
        var proposal = first.proposal();
        return Problem.of(
                because.equals("CHANGED_MEANWHILE") ? 409 : 422,
                because.equals("CHANGED_MEANWHILE") ? "Conflict" : "Unprocessable Content",
                because,
                words.of(
                        "imports.figure",
                        proposal.place(),
                        proposal.measure().value(),
                        words.of(
                                "refusal." + because,
                                trialWords.day(proposal.from()),
                                trialWords.number(proposal.value()))));
    }

    private static Response ran(Recording recording, boolean dryRun) {
        return Response.ok(new RunJson(
                        dryRun,
                        recording.count(Recording.Effect.NEW),
                        recording.count(Recording.Effect.CORRECTION),
                        recording.count(Recording.Effect.SAME),
                        "",
                        List.of()))
                .build();
    }

    private static Optional<String> unknownField(JsonValue item) {
        return item instanceof JsonObject object
                ? object.keySet().stream()
                        .filter(field -> !FIELDS.contains(field))
                        .map(Problem::shortened)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Proposal> proposal(JsonValue item, String place) {
        if (!(item instanceof JsonObject object)) {
            return Optional.empty();
        }
        var measure = text(object, "measure").flatMap(MeasureCode::read);
        var value = number(object, "value");
        var denominator = number(object, "denominator");
        var seen = number(object, "entries").map(TrialsResource::seen);
        if (measure.isEmpty() || value.isEmpty() || denominator.isEmpty() || seen.isEmpty() || seen.get() < -1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Proposal(
                    measure.get(),
                    LocalDate.parse(text(object, "from").orElse("")),
                    value.get().orElse(null),
                    denominator.get().orElse(null),
                    text(object, "reason").orElse(""),
                    seen.get(),
                    place));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** How many entries the caller has read: -1 when it does not say, -2 when that is no count. */
    private static int seen(Optional<BigDecimal> entries) {
        if (entries.isEmpty()) {
            return -1;
        }
        var count = entries.get();
        return count.signum() < 0 || count.stripTrailingZeros().scale() > 0 || count.compareTo(MOST_ENTRIES) > 0
                ? -2
                : count.intValueExact();
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** The number, an empty one when there is none, or nothing at all when it is no number. */
    private static Optional<Optional<BigDecimal>> number(JsonObject object, String name) {
        var value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return Optional.of(Optional.empty());
        }
        return value instanceof JsonNumber number
                ? NumberText.read(number.toString()).map(Optional::of)
                : Optional.empty();
    }

    /** The body is one file as data.police.uk publishes it, plain or gzip. A trial run changes nothing. */
    @NeedsScope(Scope.TRIAL_WRITE)
    @POST
    @NeedsRole(Role.TRIAL_LEAD)
    @Path("{code}/imports/street-crime")
    @Consumes({"text/csv", "text/plain", "application/gzip", "application/x-gzip", MediaType.APPLICATION_OCTET_STREAM})
    public Response streetCrime(
            @PathParam("code") String code,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @QueryParam("name") @DefaultValue("street.csv") String name,
            @Nullable InputStream body)
            throws IOException {
        var trial = code(code);
        if (body == null) {
            return Problem.of(400, "Bad Request", "NO_BODY", words.of("api.trial.noBody"));
        }
        // Whose trial it is comes before what is wrong with the file.
        showTrial.show(trial);
        var reading = new StreetCrimeReader().read(ImportFiles.nameOf(name), body);
        if (reading instanceof StreetCrimeReader.Reading.Refused refused) {
            return unread(refused.problems());
        }
        var file = ((StreetCrimeReader.Reading.Read) reading).file();
        var answer = importFiles.answer(importStreetCrime.run(trial, List.of(file), dryRun));
        var counted = new FileJson(
                file.month().toString(),
                file.force(),
                file.rows(),
                new LinkedHashMap<>(file.byCrimeType()),
                new LinkedHashMap<>(file.byDistrict()));
        return answered(answer, dryRun, List.of(counted));
    }

    @NeedsScope(Scope.TRIAL_WRITE)
    @POST
    @NeedsRole(Role.TRIAL_LEAD)
    @Path("{code}/imports/presence")
    @Consumes({"text/csv", "text/plain", "application/gzip", "application/x-gzip", MediaType.APPLICATION_OCTET_STREAM})
    public Response presence(
            @PathParam("code") String code,
            @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @QueryParam("name") @DefaultValue("presence.csv") String name,
            @Nullable InputStream body)
            throws IOException {
        if (body == null) {
            return Problem.of(400, "Bad Request", "NO_BODY", words.of("api.trial.noBody"));
        }
        var trial = code(code);
        var file = ImportFiles.nameOf(name);
        var reading = importFiles.readPresence(trial, file, body);
        if (reading instanceof PresenceReader.Reading.Refused refused) {
            return unread(refused.problems());
        }
        var read = (PresenceReader.Reading.Read) reading;
        var decision = importPresence.run(trial, read.lines(), read.synthetic(), file, read.sha256(), dryRun);
        return answered(importFiles.answer(decision, file), dryRun, List.of());
    }

    private Response answered(ImportFiles.Answer answer, boolean dryRun, List<FileJson> files) {
        return answer.problems().isEmpty()
                ? Response.ok(new RunJson(
                                dryRun, answer.added(), answer.corrected(), answer.same(), answer.sums(), files))
                        .build()
                : unreadable(answer.problems());
    }

    private Response unread(List<FileProblem> problems) {
        var sentences = problems.stream().map(importFiles::sentence).toList();
        return problems.stream().anyMatch(FileProblem::isTooBig)
                ? Problem.of(413, "Content Too Large", "CONTENT_TOO_LARGE", String.join("\n", sentences))
                : unreadable(sentences);
    }

    private static Response unreadable(List<String> sentences) {
        return Problem.of(422, "Unprocessable Content", "FILE_REFUSED", String.join("\n", sentences));
    }

    private static TrialCode code(String typed) {
        return TrialCode.read(typed).orElseThrow(() -> new NotFound("trial", Asked.shortened(typed)));
    }
}

package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.SeeDesk;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.building.AddDesk;
import org.jointestate.domain.estate.building.ChangeDesk;
import org.jointestate.domain.estate.building.EstateDecision;
import org.jointestate.domain.estate.building.PutBackIntoUse;
import org.jointestate.domain.estate.building.SeeEstate;
import org.jointestate.domain.estate.building.TakeOutOfUse;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.booking.closure.ClosureRunner;
import org.jointestate.web.shared.Json;
import org.jointestate.web.shared.NeedsRole;
import org.jointestate.web.shared.NeedsScope;
import org.jointestate.web.shared.Problem;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The estate as its managers keep it, over the API: the whole of a site to read, and desks to add, change and take out of use. */
@Path("estate")
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class BuildingResource {

    /** A site with all that is in it. */
    public record BuiltSiteJson(
            String code,
            String name,
            String address,
            String timeZone,
            String openingHours,
            boolean inUse,
            List<BuiltFloorJson> floors) {}

    /** A floor with its zones. */
    public record BuiltFloorJson(
            String code,
            String name,
            int level,
            BigDecimal width,
            BigDecimal depth,
            boolean inUse,
            List<BuiltZoneJson> zones) {}

    /** A zone with what stands in it. */
    public record BuiltZoneJson(
            String code,
            String letter,
            String name,
            String network,
            boolean shared,
            boolean walled,
            BigDecimal x,
            BigDecimal y,
            BigDecimal width,
            BigDecimal depth,
            boolean inUse,
            List<BuiltSpaceJson> spaces) {}

    /** A desk, or another space, which has a name, places and seats and no place on the plan. */
    public record BuiltSpaceJson(
            String code,
            String label,
            String kind,
            @Nullable String name,
            String zone,
            String network,
            List<String> features,
            int places,
            int seats,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable String chair,
            boolean inUse,
            long version) {

        static BuiltSpaceJson of(Desk desk) {
            var isDesk = desk.kind() == SpaceKind.DESK;
            return new BuiltSpaceJson(
                    desk.code().value(),
                    desk.label(),
                    desk.kind().name(),
                    isDesk ? null : desk.spokenName(),
                    desk.zone().value(),
                    desk.network().name(),
                    desk.features().stream().map(Enum::name).toList(),
                    desk.places(),
                    desk.seats(),
                    isDesk ? metres(desk.position().x()) : null,
                    isDesk ? metres(desk.position().y()) : null,
                    isDesk ? desk.position().chairAbove() ? "ABOVE" : "BELOW" : null,
                    desk.isInUse(),
                    desk.version());
        }
    }

    /** Something of the body that is missing or is not what it must be. */
    private static final class WrongField extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String field;
        private final boolean unknown;

        WrongField(String field, boolean unknown) {
            super(field, null, false, false);
            this.field = field;
            this.unknown = unknown;
        }
    }

    private static final Set<String> OF_NEW = Set.of("zone", "number", "network", "features", "x", "y", "chair");
    private static final Set<String> OF_CHANGE = Set.of("version", "network", "features", "x", "y", "chair");
    private static final Set<String> OF_VERSION = Set.of("version");
    private static final int HIGHEST_NUMBER = 999;

    @Inject
    private SeeEstate seeEstate;

    @Inject
    private SeeDesk seeDesk;

    @Inject
    private AddDesk addDesk;

    @Inject
    private ChangeDesk changeDesk;

    @Inject
    private TakeOutOfUse takeOutOfUse;

    @Inject
    private PutBackIntoUse putBackIntoUse;

    @Inject
    private ClosureRunner closureRunner;

    @Inject
    private EstateForms forms;

    @Inject
    private Words words;

    @GET
    @Path("sites/{code}")
    @NeedsScope(Scope.READ)
    public BuiltSiteJson site(@PathParam("code") String code) {
        SeeEstate.Seen seen;
        try {
            seen = seeEstate.see(new SeeEstate.Asked.BySite(new SiteCode(code)));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
        var site = seen.site();
        return new BuiltSiteJson(
                site.code().value(),
                site.name(),
                site.address(),
                site.timeZone().getId(),
                site.hours().toText(),
                site.isInUse(),
                seen.floors().stream().map(floor -> floor(floor, seen)).toList());
    }

    private static BuiltFloorJson floor(Floor floor, SeeEstate.Seen seen) {
        return new BuiltFloorJson(
                floor.code().value(),
                floor.name(),
                floor.level(),
                metres(floor.planWidth()),
                metres(floor.planHeight()),
                floor.isInUse(),
                seen.zonesOn(floor.code()).stream()
                        .map(zone -> zone(zone, seen))
                        .toList());
    }

    private static BuiltZoneJson zone(Zone zone, SeeEstate.Seen seen) {
        return new BuiltZoneJson(
                zone.code().value(),
                zone.letter(),
                zone.name(),
                zone.network().name(),
                zone.shared(),
                zone.walled(),
                metres(zone.area().x()),
                metres(zone.area().y()),
                metres(zone.area().width()),
                metres(zone.area().height()),
                zone.isInUse(),
                seen.places().stream()
                        .map(Place::desk)
                        .filter(desk -> desk.zone().equals(zone.code()))
                        .map(BuiltSpaceJson::of)
                        .toList());
    }

    @GET
    @Path("desks/{code}")
    @NeedsScope(Scope.READ)
    public BuiltSpaceJson desk(@PathParam("code") String code) {
        return BuiltSpaceJson.of(seeDesk.see(code(code)).desk());
    }

    @POST
    @Path("desks")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsRole({Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
    @NeedsScope(Scope.ESTATE)
    public Response add(@Nullable String text, @Context UriInfo address) {
        AddDesk.Draft draft;
        try {
            var body = body(text, OF_NEW);
            draft = new AddDesk.Draft(
                    new ZoneCode(string(body, "zone").orElseThrow(() -> new WrongField("zone", false))),
                    number(body),
                    network(body),
                    features(body).orElse(Set.of()),
                    new PlanPosition(
                            units(body, "x").orElseThrow(() -> new WrongField("x", false)),
                            units(body, "y").orElseThrow(() -> new WrongField("y", false)),
                            isChairAbove(body, true)));
        } catch (WrongField wrong) {
            return wrong(wrong);
        } catch (IllegalArgumentException notACode) {
            return wrong(new WrongField("zone", false));
        }
        var decision = addDesk.add(draft);
        if (decision instanceof EstateDecision.Done done) {
            return Response.status(201)
                    .location(address.getAbsolutePathBuilder().path(done.code()).build())
                    .entity(desk(done.code()))
                    .build();
        }
        return refused(decision);
    }

    @PATCH
    @Path("desks/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsRole({Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
    @NeedsScope(Scope.ESTATE)
    public Response change(@PathParam("code") String code, @Nullable String text) {
        var before = seeDesk.see(code(code)).desk();
        long version;
        ChangeDesk.Terms terms;
        try {
            var body = body(text, OF_CHANGE);
            version = version(body);
            var kept = before.position();
            terms = new ChangeDesk.Terms(
                    network(body).orElse(before.network()),
                    features(body).orElse(before.features()),
                    new PlanPosition(
                            units(body, "x").orElse(kept.x()),
                            units(body, "y").orElse(kept.y()),
                            isChairAbove(body, kept.chairAbove())));
        } catch (WrongField wrong) {
            return wrong(wrong);
        }
        var decision = changeDesk.change(before.code(), version, terms);
        return decision instanceof EstateDecision.Done ? Response.ok(desk(code)).build() : refused(decision);
    }

    /** Bookings in the way are seen to before this answers, or within seconds after it. */
    @POST
    @Path("desks/{code}/out-of-use")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsRole({Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
    @NeedsScope(Scope.ESTATE)
    public Response takeOut(@PathParam("code") String code, @Nullable String text) {
        try {
            var decision = takeOutOfUse.take(new EstatePart.OfSpace(code(code)), version(body(text, OF_VERSION)));
            if (!(decision instanceof EstateDecision.Done)) {
                return refused(decision);
            }
        } catch (WrongField wrong) {
            return wrong(wrong);
        }
        closureRunner.now();
        return Response.ok(desk(code)).build();
    }

    @POST
    @Path("desks/{code}/back-into-use")
    @Consumes(MediaType.APPLICATION_JSON)
    @NeedsRole({Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
    @NeedsScope(Scope.ESTATE)
    public Response putBack(@PathParam("code") String code, @Nullable String text) {
        try {
            var decision = putBackIntoUse.put(new EstatePart.OfSpace(code(code)), version(body(text, OF_VERSION)));
            return decision instanceof EstateDecision.Done
                    ? Response.ok(desk(code)).build()
                    : refused(decision);
        } catch (WrongField wrong) {
            return wrong(wrong);
        }
    }

    private Response refused(EstateDecision decision) {
        if (decision instanceof EstateDecision.Wrong wrong) {
            var first = wrong.faults().get(0);
            return Problem.of(
                    422,
                    "Unprocessable Content",
                    first.kind().name(),
                    String.join(
                            " ", wrong.faults().stream().map(forms::sentence).toList()));
        }
        return Problem.of(409, "Conflict", "CHANGED_MEANWHILE", words.of("api.changedMeanwhile"));
    }

    private Response wrong(WrongField wrong) {
        var field = Problem.shortened(wrong.field);
        return wrong.unknown
                ? Problem.at(field, 400, "Bad Request", "UNKNOWN_FIELD", words.of("api.estate.unknownField", field))
                : Problem.at(field, 400, "Bad Request", "UNREADABLE", words.of("api.estate.wrongField", field));
    }

    /** What is no code at all names no desk either. */
    private static DeskCode code(String text) {
        try {
            return new DeskCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("desk", "of that code");
        }
    }

    private static JsonObject body(@Nullable String text, Set<String> fields) {
        JsonObject json;
        try (var reader = Json.reader(text)) {
            json = reader.readObject();
        } catch (JsonException | IllegalStateException | ClassCastException e) {
            throw new WrongField("body", false);
        }
        json.keySet().stream()
                .filter(field -> !fields.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new WrongField(field, true);
                });
        return json;
    }

    private static Optional<String> string(JsonObject body, String field) {
        if (!body.containsKey(field)) {
            return Optional.empty();
        }
        if (body.get(field) instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        throw new WrongField(field, false);
    }

    private static Optional<BigDecimal> decimal(JsonObject body, String field) {
        if (!body.containsKey(field)) {
            return Optional.empty();
        }
        // No number with a thousand digits is worked with.
        if (body.get(field) instanceof JsonNumber number && number.toString().length() <= 20) {
            return Optional.of(number.bigDecimalValue());
        }
        throw new WrongField(field, false);
    }

    private static Optional<Integer> whole(JsonObject body, String field, int least, int most) {
        return decimal(body, field).map(number -> {
            try {
                var whole = number.intValueExact();
                if (whole >= least && whole <= most) {
                    return whole;
                }
            } catch (ArithmeticException notWhole) {
                throw new WrongField(field, false);
            }
            throw new WrongField(field, false);
        });
    }

    private static Optional<Integer> number(JsonObject body) {
        return whole(body, "number", 1, HIGHEST_NUMBER);
    }

    private static long version(JsonObject body) {
        return whole(body, "version", 0, Integer.MAX_VALUE).orElseThrow(() -> new WrongField("version", false));
    }

    private static Optional<Network> network(JsonObject body) {
        return string(body, "network")
                .map(name -> EstateForms.network(name).orElseThrow(() -> new WrongField("network", false)));
    }

    private static Optional<Set<DeskFeature>> features(JsonObject body) {
        if (!body.containsKey("features")) {
            return Optional.empty();
        }
        var features = EnumSet.noneOf(DeskFeature.class);
        try {
            for (var name : body.getJsonArray("features").getValuesAs(JsonString.class)) {
                features.add(DeskFeature.valueOf(name.getString()));
            }
        } catch (ClassCastException | IllegalArgumentException notFeatures) {
            throw new WrongField("features", false);
        }
        return Optional.of(features);
    }

    private static boolean isChairAbove(JsonObject body, boolean otherwise) {
        var chair = string(body, "chair");
        if (chair.filter(side -> !side.equals("ABOVE") && !side.equals("BELOW")).isPresent()) {
            throw new WrongField("chair", false);
        }
        return chair.map("ABOVE"::equals).orElse(otherwise);
    }

    private static Optional<Integer> units(JsonObject body, String field) {
        return decimal(body, field).map(metres -> {
            if (metres.signum() < 0 || metres.compareTo(BigDecimal.valueOf(1000)) > 0) {
                throw new WrongField(field, false);
            }
            var units = metres.multiply(BigDecimal.valueOf(PlanPosition.PER_METRE))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
            if (units > PlanPosition.FARTHEST) {
                throw new WrongField(field, false);
            }
            return units;
        });
    }

    private static BigDecimal metres(int units) {
        return new BigDecimal(EstateForms.metres(units));
    }
}

package org.jointestate.web.booking.others;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import org.jointestate.domain.booking.others.Occupant;

/** Whom a booking is for, in the body of a request: nobody else, a colleague ("for") or a visitor ("visitor"). */
public sealed interface OccupantJson {

    record Oneself() implements OccupantJson {}

    /** @param occupant nothing when the text can be nobody's user name */
    record Other(Optional<Occupant> occupant) implements OccupantJson {}

    record Wrong(String key) implements OccupantJson {}

    static OccupantJson in(JsonObject json) {
        if (json.containsKey("for") && json.containsKey("visitor")) {
            return new Wrong("api.booking.forOne");
        }
        if (json.containsKey("for")) {
            return json.get("for") instanceof JsonString username
                    ? new Other(Occupant.Colleague.named(username.getString()))
                    : new Wrong("api.booking.forText");
        }
        if (json.containsKey("visitor")) {
            return json.get("visitor") instanceof JsonString name
                    ? new Other(Optional.of(new Occupant.Visitor(name.getString())))
                    : new Wrong("api.booking.forText");
        }
        return new Oneself();
    }
}

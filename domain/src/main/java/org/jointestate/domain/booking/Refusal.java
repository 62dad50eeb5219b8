package org.jointestate.domain.booking;

import java.util.List;
import java.util.Optional;

/**
 * Why the answer is no. The facts fill the gaps of the sentence that web makes of the reason; they never name a person.
 *
 * @param rule the estate managers' rule that says no, when it is one of theirs
 */
public record Refusal(Reason reason, List<String> facts, Optional<BookingRule> rule) {

    /** The reasons, by the codes that the API gives. */
    public enum Reason {
        /** Somebody else has the desk in that slot. */
        DESK_TAKEN(true),
        /** The person has a desk in that slot already. */
        PERSON_ALREADY_BOOKED(true),
        /** No place of the room or car park is left in some half hour of that slot. */
        SPACE_FULL(true),
        UNKNOWN_DESK(false),
        IN_THE_PAST(false),
        NOT_ON_HALF_HOUR(false),
        /** The wall clock skips it on the night the clocks go forward. */
        NO_SUCH_TIME(false),
        /** The wall clock shows it twice on the night the clocks go back. */
        TIME_COMES_TWICE(false),
        TOO_LONG(false),
        TOO_SHORT(false),
        TOO_FAR_AHEAD(false),
        OUTSIDE_OPENING_HOURS(false),
        SITE_CLOSED(false),
        ZONE_CLOSED(false),
        DESK_CLOSED(false),
        /** It stands there no more, or is booked no more. */
        DESK_OUT_OF_USE(false),
        /** A surge has taken the place, and the person is none of those it is for. */
        SURGE(false),
        /** The surge has been stood down, or is a drill: there is no desk to take for it. */
        SURGE_NOT_STANDING(true),
        /** Every desk that the surge has for this role is taken. */
        NO_DESK_FOR_ROLE(true),
        /** Nobody who could come has this user name. */
        UNKNOWN_PERSON(false),
        /** Only the other network reaches the desk. */
        NETWORK_OUT_OF_REACH(false),
        /** The place is kept for an organisation or team that is not theirs. */
        KEPT_FOR_OTHERS(false),
        /** The desk is in a bank that is lent to others. */
        BANK_FOR_OTHERS(false),
        /** The desk is in a bank that its lender has recalled. */
        BANK_RECALLED(false),
        /** The organisation has drawn all its desk-days of that week or month. */
        BANK_USED_UP(true),
        /** The bank was changed in the same instant. */
        BANK_CHANGED(true),
        TOO_MANY_OPEN_BOOKINGS(false),
        TOO_MANY_AT_ONCE(false),
        TOO_MANY_DAYS_A_WEEK(false),
        /** Nobody of that user name is in the team, or there is nobody of that name at all: the answer is the same. */
        UNKNOWN_COLLEAGUE(false),
        VISITOR_WITHOUT_NAME(false),
        TOO_MANY_VISITORS(false),
        NOT_ENOUGH_DESKS(true),
        TOO_MANY_PEOPLE(false),
        NOBODY_TO_SEAT(false),
        TWICE_IN_GROUP(false),
        SERIES_ENDS_BEFORE_IT_STARTS(false),
        SERIES_TOO_LONG(false),
        SERIES_WITHOUT_DAYS(false),
        /** The person has another series on some of these days. */
        SERIES_OVERLAPS(true),
        /** The id belongs to another series of this person. */
        SERIES_IS_ANOTHER(true),
        /** The person is on the waiting list of that part of the day already. */
        ALREADY_WAITING(true),
        /** There is no need to wait: a desk is free. */
        DESK_IS_FREE(true),
        TOO_MANY_WAITS(false),
        /** There is no such zone at the site, or no desk in it. */
        UNKNOWN_ZONE(false),
        /** Nothing is offered to the person. */
        NO_OFFER(true),
        /** The offer ran out or was taken back. */
        OFFER_OVER(true),
        NOTHING_TO_CHANGE(false),
        TOO_EARLY_TO_CHECK_IN(false),
        ALREADY_CHECKED_IN(true),
        NOT_CHECKED_IN(true),
        ALREADY_OVER(true);

        private final boolean conflict;

        Reason(boolean conflict) {
            this.conflict = conflict;
        }

        /** True when the same request could have been right at another moment; false when a rule says no. */
        public boolean isConflict() {
            return conflict;
        }
    }

    public Refusal {
        facts = List.copyOf(facts);
    }

    public static Refusal of(Reason reason, Object... facts) {
        return new Refusal(reason, List.of(facts).stream().map(Object::toString).toList(), Optional.empty());
    }

    /** The same, said by this rule. */
    public Refusal under(BookingRule saying) {
        return new Refusal(reason, facts, Optional.of(saying));
    }
}

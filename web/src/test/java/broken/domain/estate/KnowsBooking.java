package broken.domain.estate;

import broken.domain.booking.KnowsTrial;

/** Breaks: estate knows neither booking nor trial. */
public class KnowsBooking {
    KnowsTrial booking;
}

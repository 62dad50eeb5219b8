package broken.web.booking;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Breaks: no page sees the database; nobody reads the time without a clock. */
public class SeesTheDatabase {
    EntityManager em;
    Instant opened = Instant.now();
}

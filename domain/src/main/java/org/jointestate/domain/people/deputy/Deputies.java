package org.jointestate.domain.people.deputy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who stands in for whom. Which of them holds for a caller is found with the caller's session. */
public interface Deputies {

    void add(Deputyship deputyship);

    Optional<Deputyship> find(UUID id);

    /** Those that were not ended and are not over on this day, the one that begins first first. */
    List<Deputyship> notOverOn(LocalDate day);
}

package org.jointestate.domain.booking.series;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;

/** All series with what came of each of their days. */
public interface SeriesKept {

    /**
     * Adds it, unless there is one of this id. After a no the transaction must be undone.
     *
     * @return whether it was added
     */
    boolean add(Series series);

    Optional<Series> find(SeriesId id);

    /**
     * A series of this person's own.
     *
     * @throws NotFound when there is none, or it is somebody else's: nobody learns which
     */
    default Series own(SeriesId id, PersonId person) {
        return find(id).filter(found -> found.person().equals(person)).orElseThrow(() -> new NotFound("series", id));
    }

    /** The series of a person that end on this day or later, by first day. */
    List<Series> of(PersonId person, LocalDate endingFrom);

    /** These series. */
    List<Series> find(Collection<SeriesId> ids);

    /** Keeps what came of a day, in place of what was kept of it before. */
    void note(Occurrence occurrence);

    Optional<Occurrence> occurrence(SeriesId series, LocalDate day);

    /** By day. */
    List<Occurrence> occurrences(SeriesId series);
}

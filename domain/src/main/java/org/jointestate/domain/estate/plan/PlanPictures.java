package org.jointestate.domain.estate.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.FloorCode;

/** The pictures of all plans, earlier ones too. */
public interface PlanPictures {

    /** @param svg the cleaned drawing */
    void add(PlanPicture picture, String svg);

    /** Forgets one that no floor is drawn on. */
    void remove(UUID id);

    Optional<PlanPicture> find(UUID id);

    /** The drawing of a picture. */
    Optional<String> svgOf(UUID id);

    /** Those of a floor, the newest first. */
    List<PlanPicture> of(FloorCode floor);
}

package org.jointestate.domain.estate.plan;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Hands out the picture that a plan is drawn on: everybody who may see plans may see it, screens too. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR,
            Role.DEVICE
        })
public class SeePicture {

    private final PlanPictures pictures;

    @Inject
    public SeePicture(PlanPictures pictures) {
        this.pictures = pictures;
    }

    public String svg(UUID id) {
        return pictures.svgOf(id).orElseThrow(() -> new NotFound("picture", id));
    }
}

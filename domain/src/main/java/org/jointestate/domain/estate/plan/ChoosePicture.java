package org.jointestate.domain.estate.plan;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Draws the plan of a floor on one of its earlier pictures again, or on none. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ChoosePicture {

    private final Sites sites;
    private final PlanPictures pictures;
    private final Audit audit;

    @Inject
    public ChoosePicture(Sites sites, PlanPictures pictures, Audit audit) {
        this.sites = sites;
        this.pictures = pictures;
        this.audit = audit;
    }

    /**
     * @param revision the revision of the plan that was read before
     * @param picture nothing for the plain drawing
     */
    public PlanDecision choose(FloorCode code, int revision, Optional<UUID> picture) {
        var floor = sites.floor(code).orElseThrow(() -> new NotFound("floor", code));
        if (floor.planRevision() != revision) {
            return new PlanDecision.ChangedMeanwhile();
        }
        if (picture.isEmpty()) {
            floor.drawOn(null);
            audit.record("plan drawn without picture", code.value());
            return new PlanDecision.DrawnPlain();
        }
        var found = pictures.find(picture.get())
                .filter(one -> one.floor().equals(code))
                .orElseThrow(() -> new NotFound("picture", picture.get()));
        floor.drawOn(found.id());
        audit.record("plan picture restored", code + " " + found.number());
        return new PlanDecision.Drawn(found.number(), List.of());
    }
}

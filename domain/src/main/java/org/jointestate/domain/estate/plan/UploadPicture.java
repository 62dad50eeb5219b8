package org.jointestate.domain.estate.plan;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Draws the plan of a floor on a picture that somebody has uploaded, once it is cleaned. The newest {@value #MOST} of a floor are kept to be
 * taken back, and desks stay.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class UploadPicture {

    /** Each may have half a megabyte, and nobody goes back twenty drawings. */
    static final int MOST = 20;

    private final Sites sites;
    private final PlanPictures pictures;
    private final PictureCleaner cleaner;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public UploadPicture(
            Sites sites, PlanPictures pictures, PictureCleaner cleaner, Secrets secrets, Audit audit, Clock clock) {
        this.sites = sites;
        this.pictures = pictures;
        this.cleaner = cleaner;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param revision the revision of the plan that was read before */
    public PlanDecision upload(FloorCode code, int revision, byte[] file) {
        var floor = sites.floor(code).orElseThrow(() -> new NotFound("floor", code));
        if (floor.planRevision() != revision) {
            return new PlanDecision.ChangedMeanwhile();
        }
        var cleaned = cleaner.clean(file);
        if (cleaned instanceof PictureCleaner.Cleaned.Refused refused) {
            return new PlanDecision.PictureRefused(refused.why(), refused.fact());
        }
        var clean = (PictureCleaner.Cleaned.Clean) cleaned;
        var digest = secrets.digest(clean.svg());
        var earlier = pictures.of(code);
        var same = earlier.stream()
                .filter(picture -> picture.digest().equals(digest))
                .findFirst();
        var picture = same.orElseGet(() -> new PlanPicture(
                UUID.randomUUID(),
                code,
                earlier.stream().mapToInt(PlanPicture::number).max().orElse(0) + 1,
                digest,
                clock.instant()));
        // The floor first: of two uploads at once the second is stopped there, and not at the number of its picture.
        floor.redraw();
        if (same.isEmpty()) {
            pictures.add(picture, clean.svg());
        }
        floor.drawOn(picture.id());
        earlier.stream()
                .skip(MOST - 1)
                .filter(old -> !old.id().equals(picture.id()))
                .forEach(old -> pictures.remove(old.id()));
        audit.record("plan picture uploaded", code + " " + picture.number());
        return new PlanDecision.Drawn(picture.number(), clean.leftOut());
    }
}

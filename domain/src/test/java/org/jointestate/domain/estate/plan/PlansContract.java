package org.jointestate.domain.estate.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.building.EstateDecision.Fault;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What plans do, over every store, in memory or in a database. */
public abstract class PlansContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T09:00:00.123456Z"), ZoneOffset.UTC);
    private static final Audit NOTHING = (action, thing) -> {};

    /** The stores of one transaction. */
    public record Stores(Sites sites, PlanPictures pictures) {

        SavePlan savePlan() {
            return new SavePlan(sites, NOTHING);
        }

        UploadPicture upload() {
            return new UploadPicture(sites, pictures, PlansContract::clean, new CountedSecrets(), NOTHING, CLOCK);
        }

        ChoosePicture choose() {
            return new ChoosePicture(sites, pictures, NOTHING);
        }
    }

    private final AnEstate bare =
            AnEstate.of("P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT), 0);
    private final FloorCode floor = bare.floor().code();
    private final List<Desk> desks =
            IntStream.rangeClosed(1, 3).mapToObj(this::desk).toList();

    private Desk desk(int number) {
        return new Desk(
                new DeskCode("%s%02d".formatted(bare.zone().code().value(), number)),
                bare.zone(),
                number,
                Network.BOTH,
                Set.of(),
                new PlanPosition(20 + 70 * (number - 1), 89, true));
    }

    /** Runs one transaction against the stores under test, which is undone when the answer says so. */
    protected abstract <T> T in(Function<Stores, T> work);

    /** Takes everything for a drawing, but the word harm. */
    private static PictureCleaner.Cleaned clean(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        return text.equals("harm")
                ? new PictureCleaner.Cleaned.Refused(PictureCleaner.Why.NOT_SVG, "")
                : new PictureCleaner.Cleaned.Clean("<svg>" + text + "</svg>", List.of("script"));
    }

    private void prepare() {
        in(stores -> {
            bare.addTo(stores.sites());
            desks.forEach(stores.sites()::add);
            return null;
        });
    }

    private int revision() {
        return in(stores -> stores.sites().floor(floor).orElseThrow().planRevision());
    }

    private PlanPosition positionOf(int number) {
        return in(stores ->
                stores.sites().desk(desks.get(number - 1).code()).orElseThrow().position());
    }

    private PlanDecision save(int revision, List<SavePlan.Placed> placed, List<SavePlan.Fresh> fresh) {
        return in(stores -> stores.savePlan().save(new SavePlan.Arrangement(floor, revision, placed, fresh)));
    }

    private SavePlan.Placed placed(int number, int x, int y) {
        return new SavePlan.Placed(desks.get(number - 1).code(), new PlanPosition(x, y, false));
    }

    private SavePlan.Fresh fresh(int x, int y) {
        return new SavePlan.Fresh(bare.zone().code(), new PlanPosition(x, y, true));
    }

    private PlanDecision upload(int revision, String text) {
        return in(stores -> stores.upload().upload(floor, revision, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void desks_are_moved_and_added_at_once() {
        prepare();

        var saved = save(0, List.of(placed(1, 20, 200), placed(2, 90, 200)), List.of(fresh(20, 300), fresh(90, 300)));

        var code = bare.zone().code().value();
        assertEquals(new PlanDecision.Saved(2, List.of(new DeskCode(code + "04"), new DeskCode(code + "05"))), saved);
        assertEquals(new PlanPosition(20, 200, false), positionOf(1));
        assertEquals(new PlanPosition(160, 89, true), positionOf(3));
        assertEquals(1, revision());
        assertEquals(
                List.of("A1", "A2", "A3", "A4", "A5"),
                in(stores -> stores.sites().placesOf(bare.site().code())).stream()
                        .map(place -> place.desk().label())
                        .toList());
    }

    @Test
    void two_desks_may_change_places_and_one_may_stand_where_another_stood() {
        prepare();

        var saved = save(0, List.of(placed(1, 90, 89), placed(2, 160, 89), placed(3, 20, 89)), List.of(fresh(20, 135)));

        assertInstanceOf(PlanDecision.Saved.class, saved);
        assertEquals(new PlanPosition(90, 89, false), positionOf(1));
    }

    @Test
    void a_plan_on_which_desks_stand_wrongly_is_not_kept_in_any_part_and_each_is_named() {
        prepare();

        var wrong = save(
                0, List.of(placed(1, 20, 300), placed(2, 79, 300), placed(3, 230, 300)), List.of(fresh(9_000, 9_000)));

        assertEquals(
                new PlanDecision.Wrong(List.of(
                        Fault.of(Kind.DESK_ON_DESK, "A2", "A1"),
                        Fault.of(Kind.DESK_OUTSIDE_ZONE, "A3", "A"),
                        Fault.of(Kind.DESK_OUTSIDE_PLAN, "A4"))),
                wrong);
        assertEquals(new PlanPosition(20, 89, true), positionOf(1));
        assertEquals(0, revision());
        assertEquals(
                3, in(stores -> stores.sites().placesOf(bare.site().code())).size());
    }

    @Test
    void the_second_of_two_editors_is_told_and_nothing_of_theirs_is_kept() {
        prepare();

        save(0, List.of(placed(1, 20, 200)), List.of());
        var second = save(0, List.of(placed(2, 90, 200)), List.of());
        var picture = upload(0, "walls");

        assertEquals(new PlanDecision.ChangedMeanwhile(), second);
        assertEquals(new PlanDecision.ChangedMeanwhile(), picture);
        assertEquals(new PlanPosition(90, 89, true), positionOf(2));
    }

    @Test
    void a_desk_that_went_meanwhile_and_one_of_another_floor_are_told_as_a_change() {
        prepare();
        in(stores -> {
            stores.sites().desk(desks.get(0).code()).orElseThrow().takeOutOfUse();
            return null;
        });

        assertEquals(new PlanDecision.ChangedMeanwhile(), save(0, List.of(placed(1, 20, 200)), List.of()));
        assertThrows(
                NotFound.class,
                () -> in(stores -> stores.savePlan()
                        .save(new SavePlan.Arrangement(new FloorCode("NOWHERE"), 0, List.of(), List.of()))));
    }

    @Test
    void saving_what_is_there_already_changes_nothing() {
        prepare();

        var same = in(stores -> stores.savePlan()
                .save(new SavePlan.Arrangement(
                        floor,
                        0,
                        desks.stream()
                                .map(desk -> new SavePlan.Placed(desk.code(), desk.position()))
                                .toList(),
                        List.of())));

        assertEquals(new PlanDecision.Saved(0, List.of()), same);
        assertEquals(0, revision());
    }

    @Test
    void a_picture_is_kept_cleaned_and_an_earlier_one_is_taken_back() {
        prepare();

        var first = upload(0, "walls");
        var second = upload(revision(), "walls and doors");
        var pictures = in(stores -> stores.pictures().of(floor));
        var oldest = pictures.get(1).id();
        var back = in(stores -> stores.choose().choose(floor, revision(), Optional.of(oldest)));

        assertEquals(new PlanDecision.Drawn(1, List.of("script")), first);
        assertEquals(new PlanDecision.Drawn(2, List.of("script")), second);
        assertEquals(List.of(2, 1), pictures.stream().map(PlanPicture::number).toList());
        assertEquals(CLOCK.instant(), pictures.get(0).added());
        assertEquals(new PlanDecision.Drawn(1, List.of()), back);
        assertEquals(
                Optional.of(oldest),
                in(stores -> stores.sites().floor(floor).orElseThrow().picture()));
        assertEquals("<svg>walls</svg>", in(stores -> new SeePicture(stores.pictures()).svg(oldest)));
    }

    @Test
    void the_same_picture_again_is_no_second_one_and_a_plan_is_drawn_without_one() {
        prepare();
        upload(0, "walls");

        assertEquals(new PlanDecision.Drawn(1, List.of("script")), upload(revision(), "walls"));
        assertEquals(1, in(stores -> stores.pictures().of(floor)).size());
        assertEquals(new PlanDecision.DrawnPlain(), in(stores -> stores.choose()
                .choose(floor, revision(), Optional.empty())));
        assertTrue(in(stores -> stores.sites().floor(floor).orElseThrow().picture())
                .isEmpty());
        assertEquals(
                1,
                in(stores -> new SeePlan(stores.sites(), stores.pictures()).see(floor))
                        .pictures()
                        .size());
    }

    @Test
    void the_newest_twenty_pictures_of_a_floor_are_kept() {
        prepare();
        for (int number = 1; number <= UploadPicture.MOST + 3; number++) {
            upload(revision(), "drawing " + number);
        }

        var kept = in(stores -> stores.pictures().of(floor));

        assertEquals(UploadPicture.MOST, kept.size());
        assertEquals(UploadPicture.MOST + 3, kept.get(0).number());
        assertEquals(
                kept.get(0).id(),
                in(stores -> stores.sites().floor(floor).orElseThrow().picture().orElseThrow()));
    }

    @Test
    void a_picture_that_is_refused_changes_nothing_and_one_of_another_floor_is_not_there() {
        prepare();

        assertEquals(new PlanDecision.PictureRefused(PictureCleaner.Why.NOT_SVG, ""), upload(0, "harm"));
        assertEquals(0, revision());
        assertThrows(
                NotFound.class, () -> in(stores -> stores.choose().choose(floor, 0, Optional.of(UUID.randomUUID()))));
        assertThrows(NotFound.class, () -> in(stores -> new SeePicture(stores.pictures()).svg(UUID.randomUUID())));
    }
}

package org.jointestate.domain.estate.building;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.building.EstateDecision.Fault;
import org.jointestate.domain.estate.building.EstateDecision.Kind;

/** Gathers what is wrong, so that a form says all of it at once. */
final class Faults {

    /** Short, because the codes of floors, zones and desks begin with it. */
    private static final Pattern SITE_CODE = Pattern.compile("[A-Z][A-Z0-9]{0,9}");

    private static final Pattern LETTER = Pattern.compile("[A-Z][A-Z0-9]{0,2}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LOWEST = -5;
    private static final int HIGHEST = 99;

    private final List<Fault> found = new ArrayList<>();

    void add(Kind kind, Object... facts) {
        found.add(Fault.of(kind, facts));
    }

    void addAll(List<Fault> more) {
        found.addAll(more);
    }

    void name(String name) {
        addIf(name.isEmpty() || name.length() > LONGEST_NAME, Kind.NAME);
    }

    void address(String address) {
        addIf(address.isEmpty() || address.length() > LONGEST_ADDRESS, Kind.ADDRESS);
    }

    void siteCode(String code) {
        addIf(!SITE_CODE.matcher(code).matches(), Kind.CODE);
    }

    void letter(String letter) {
        addIf(!LETTER.matcher(letter).matches(), Kind.LETTER);
    }

    void level(int level) {
        addIf(level < LOWEST || level > HIGHEST, Kind.LEVEL);
    }

    void planSize(int width, int height) {
        addIf(
                Math.min(width, height) < Floor.SMALLEST_PLAN || Math.max(width, height) > Floor.LARGEST_PLAN,
                Kind.PLAN_SIZE);
    }

    void area(int planWidth, int planHeight, String letter, PlanArea area) {
        addIf(
                (long) area.x() + area.width() > planWidth || (long) area.y() + area.height() > planHeight,
                Kind.ZONE_OUTSIDE_PLAN,
                letter);
    }

    void addIf(boolean wrong, Kind kind, Object... facts) {
        if (wrong) {
            add(kind, facts);
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    EstateDecision wrong() {
        return new EstateDecision.Wrong(found);
    }
}

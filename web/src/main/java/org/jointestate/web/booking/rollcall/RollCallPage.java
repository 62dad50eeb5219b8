package org.jointestate.web.booking.rollcall;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.rollcall.EndRollCall;
import org.jointestate.domain.booking.rollcall.Line;
import org.jointestate.domain.booking.rollcall.Mark;
import org.jointestate.domain.booking.rollcall.MarkRoll;
import org.jointestate.domain.booking.rollcall.Roll;
import org.jointestate.domain.booking.rollcall.RollCallId;
import org.jointestate.domain.booking.rollcall.SeeRoll;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who is in, by floor and zone, to be marked. The page is a form that works as it is; its script sends each mark at once, keeps
 * what could not be sent, and takes up who has come in since.
 */
@Named
@RequestScoped
public class RollCallPage {

    /** A site to choose. */
    public record SiteLink(String code, String name, boolean shown) {}

    /** A zone with its people. */
    public record Group(String id, String heading, List<Person> people) {}

    /** One name. */
    public record Person(
            String who,
            String name,
            String organisation,
            String organisationName,
            String where,
            Mark mark,
            String note) {}

    /** One of the marks, as a radio. */
    public record Choice(String value, String label) {}

    private String site = "";
    private @Nullable Roll roll;
    private EndRollCall.@Nullable Count ended;

    @Inject
    private SeeRoll seeRoll;

    @Inject
    private MarkRoll markRoll;

    @Inject
    private EndRollCall endRollCall;

    @Inject
    private Words words;

    /** Before anything is decoded: which buttons the page has depends on it. */
    @PostConstruct
    void read() {
        site = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("site", "");
    }

    private Roll roll() {
        var known = roll;
        if (known == null) {
            known = site.isBlank() ? seeRoll.seeWhereIAm() : seeRoll.see(code());
            roll = known;
        }
        return known;
    }

    private SiteCode code() {
        if (site.isBlank()) {
            return roll().site().code();
        }
        try {
            return new SiteCode(site.strip());
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
    }

    /** Every mark of the form that says something else than the roll does. */
    public @Nullable String save() throws IOException {
        var request = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var marks = new ArrayList<MarkRoll.Made>();
        for (var line : roll().lines()) {
            var who = line.present().who();
            var mark = mark(request.getOrDefault("mark-" + who, ""));
            var note = request.getOrDefault("note-" + who, "").strip();
            if (mark.isEmpty() || (mark.get() == line.mark() && note.equals(line.note()))) {
                continue;
            }
            if (note.length() > 200) {
                words.error("note-" + who, "roll.noteLong", line.present().name());
                return null;
            }
            marks.add(new MarkRoll.Made(who, mark.get(), note, Duration.ZERO));
        }
        if (marks.isEmpty()) {
            words.errorSentence(null, words.of("roll.nothingMarked"));
            return null;
        }
        var answer = markRoll.mark(code(), asked(request.getOrDefault("roll-call", "")), marks);
        if (answer instanceof MarkRoll.Answer.Marked) {
            return to("&saved=1");
        }
        words.errorSentence(null, words.of("roll.over"));
        return null;
    }

    public @Nullable String end() throws IOException {
        var request = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        var id = asked(request.getOrDefault("roll-call", "")).orElseThrow(() -> new NotFound("roll call", "of no id"));
        ended = endRollCall.end(id);
        roll = null;
        return null;
    }

    private @Nullable String to(String rest) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/roll-call.xhtml?site=" + code() + rest);
        return null;
    }

    static Optional<RollCallId> asked(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(RollCallId.of(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("roll call", "of that id");
        }
    }

    static Optional<Mark> mark(String text) {
        return Arrays.stream(Mark.values())
                .filter(mark -> mark.name().equals(text))
                .findFirst();
    }

    public List<SiteLink> getSites() {
        return roll().sites().stream()
                .map(one -> new SiteLink(
                        one.code().value(),
                        one.name(),
                        one.code().equals(roll().site().code())))
                .toList();
    }

    public List<Group> getGroups() {
        var groups = new LinkedHashMap<String, List<Person>>();
        var ids = new LinkedHashMap<String, String>();
        for (var line : roll().lines()) {
            var present = line.present();
            var heading = words.of("roll.group", present.floor(), present.zoneLetter(), present.zone());
            groups.computeIfAbsent(heading, key -> new ArrayList<>()).add(person(line));
            ids.putIfAbsent(heading, "g-" + present.level() + "-" + present.zoneLetter());
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(ids.getOrDefault(entry.getKey(), ""), entry.getKey(), entry.getValue()))
                .toList();
    }

    private Person person(Line line) {
        var present = line.present();
        var until = When.time(present.until());
        var key = line.hasLeft() ? "roll.hasLeft" : isOver(present.until()) ? "roll.bookingOver" : "roll.until";
        var organisation = "organisation." + present.organisation();
        return new Person(
                present.who(),
                present.name(),
                present.organisation().value(),
                words.has(organisation)
                        ? words.of(organisation)
                        : present.organisation().value(),
                words.of(key, present.desk(), until),
                line.mark(),
                line.note());
    }

    private boolean isOver(LocalDateTime until) {
        return !until.isAfter(roll().now());
    }

    public List<Choice> getChoices() {
        return Arrays.stream(Mark.values())
                .map(mark -> new Choice(mark.name(), words.of("roll.mark." + mark)))
                .toList();
    }

    public String getSiteName() {
        return roll().site().name();
    }

    public String getSiteCode() {
        return roll().site().code().value();
    }

    public String getRollCall() {
        return roll().rollCall().map(one -> one.id().toString()).orElse("");
    }

    public String getStatus() {
        return roll().rollCall()
                .map(one -> words.of("roll.begun", When.time(wall(one.started()))))
                .orElseGet(() -> words.of("roll.notBegun"));
    }

    private LocalDateTime wall(Instant at) {
        return roll().site().wallClock(at);
    }

    public String getAsAt() {
        return When.time(roll().now());
    }

    public int getAll() {
        return roll().lines().size();
    }

    public Map<String, Long> getTotals() {
        return Map.of(
                "safe", roll().count(Mark.SAFE),
                "missing", roll().count(Mark.MISSING),
                "none", roll().count(Mark.NONE));
    }

    public boolean isNobodyIn() {
        return roll().lines().isEmpty();
    }

    public @Nullable String getEnded() {
        var count = ended;
        return count == null ? null : words.of("roll.ended", count.all(), count.safe(), count.missing());
    }

    public String getSite() {
        return site;
    }
}

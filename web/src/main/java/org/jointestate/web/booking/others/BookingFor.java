package org.jointestate.web.booking.others;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.others.ListColleagues;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.web.booking.FloorView.Option;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.series.Posted;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** For whom a desk is chosen, on the page that books: oneself, unless somebody has asked for more. */
@Named
@RequestScoped
public class BookingFor {

    @Inject
    private ListColleagues listColleagues;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private @Nullable List<ListColleagues.Colleague> colleagues;

    /** Whether the page asks at all. */
    public boolean isAsked() {
        return !Posted.one("others").isEmpty();
    }

    public List<Option> getChoices() {
        var chosen = Posted.one("who").isEmpty() ? "ME" : Posted.one("who");
        return Stream.of("ME", "COLLEAGUE", "VISITOR")
                .map(value -> new Option(value, words.of("for." + value), "", value.equals(chosen)))
                .toList();
    }

    public List<Option> getColleagues() {
        var known = colleagues;
        if (known == null) {
            known = listColleagues.list();
            colleagues = known;
        }
        return known.stream()
                .map(one -> new Option(
                        one.username().value(),
                        one.name(),
                        "",
                        one.username().value().equals(getColleague())))
                .toList();
    }

    public String getColleague() {
        return Posted.one("colleague");
    }

    public String getVisitor() {
        return Posted.one("visitor");
    }

    /** Whether it is for somebody else. */
    public boolean isForAnother() {
        return isAsked() && List.of("COLLEAGUE", "VISITOR").contains(Posted.one("who"));
    }

    /** Somebody else who is to have the desk; nothing when what was typed can name nobody. */
    public Optional<Occupant> occupant() {
        return switch (isAsked() ? Posted.one("who") : "") {
            case "COLLEAGUE" -> Occupant.Colleague.named(getColleague());
            case "VISITOR" -> Optional.of(new Occupant.Visitor(getVisitor()));
            default -> Optional.empty();
        };
    }

    /** Says a refusal at the field it belongs to. */
    public void say(Refusal because, String otherwise) {
        var field =
                switch (because.reason()) {
                    case UNKNOWN_COLLEAGUE -> "colleague";
                    case VISITOR_WITHOUT_NAME -> "visitor";
                    default -> otherwise;
                };
        words.errorSentence(field, refusals.ofAnother(because));
    }
}

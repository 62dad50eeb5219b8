package org.jointestate.web.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointestate.domain.booking.closure.CountInTheWay;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.building.EstateDecision;
import org.jointestate.domain.estate.building.EstateDecision.Fault;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.estate.building.PutBackIntoUse;
import org.jointestate.domain.estate.building.TakeOutOfUse;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.web.booking.closure.ClosureRunner;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** What the forms about the estate have in common: reading what was typed, and saying what is wrong with it or what came of it. */
@ApplicationScoped
public class EstateForms {

    /** One choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    private static final BigDecimal PER_METRE = BigDecimal.valueOf(PlanPosition.PER_METRE);
    private static final String NUMBER = "\\d{1,3}([.,]\\d{1,3})?";

    @Inject
    private TakeOutOfUse takeOutOfUse;

    @Inject
    private PutBackIntoUse putBackIntoUse;

    @Inject
    private CountInTheWay countInTheWay;

    @Inject
    private ClosureRunner closureRunner;

    @Inject
    private Words words;

    /** What was typed in a field; nothing typed is empty. */
    String typed(String field) {
        return Optional.ofNullable(parameters().get(field))
                .filter(values -> values.length > 0)
                .map(values -> values[0].strip())
                .orElse("");
    }

    List<String> typedAll(String field) {
        return Optional.ofNullable(parameters().get(field)).map(Arrays::asList).orElse(List.of());
    }

    boolean isTyped(String field) {
        return parameters().containsKey(field);
    }

    /** What was typed, or what is kept as long as nothing was. */
    String shown(String field, Supplier<String> kept) {
        return isTyped(field) ? typed(field) : kept.get();
    }

    private static Map<String, String[]> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
    }

    /** The version that the form was read at; of a form without one, a version that nothing has. */
    long version() {
        var typed = typed("version");
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    /** A length in metres, in the units of the plan; or nothing, and a message at the field. */
    Optional<Integer> units(String field, String name) {
        return units(field, typed(field), name);
    }

    Optional<Integer> units(String field, String typed, String name) {
        if (!typed.matches(NUMBER)) {
            words.error(field, "estate.wrong.metres", name);
            return Optional.empty();
        }
        var units = new BigDecimal(typed.replace(',', '.'))
                .multiply(PER_METRE)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        if (units > PlanPosition.FARTHEST) {
            words.error(field, "estate.wrong.metres", name);
            return Optional.empty();
        }
        return Optional.of(units);
    }

    /** A number of units in metres, so exact that it is the same number of units again. */
    static String metres(int units) {
        var metres = BigDecimal.valueOf(units)
                .divide(PER_METRE, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (metres.scale() < 0 ? metres.setScale(0) : metres).toPlainString();
    }

    List<Option> networks(String chosen) {
        return Arrays.stream(Network.values())
                .map(network -> new Option(
                        network.name(),
                        words.of("network." + network),
                        network.name().equals(chosen)))
                .toList();
    }

    static Optional<Network> network(String typed) {
        return Arrays.stream(Network.values())
                .filter(network -> network.name().equals(typed))
                .findFirst();
    }

    /** Does what a form asks, and shows what is wrong with it at its fields. */
    Optional<String> done(Supplier<EstateDecision> work, Map<Kind, String> fields, String otherwise) {
        try {
            var decision = work.get();
            if (decision instanceof EstateDecision.Done done) {
                return Optional.of(done.code());
            }
            if (decision instanceof EstateDecision.Wrong wrong) {
                wrong.faults().forEach(fault -> show(fault, fields.getOrDefault(fault.kind(), otherwise)));
                return Optional.empty();
            }
        } catch (ChangedMeanwhile theirs) {
            words.error(otherwise, "estate.wrong.changedMeanwhile");
            return Optional.empty();
        }
        words.error(otherwise, "estate.wrong.changedMeanwhile");
        return Optional.empty();
    }

    String word(String key) {
        return words.of(key);
    }

    void wrong(String field, String key) {
        words.error(field, key);
    }

    void show(Fault fault, @Nullable String field) {
        words.errorSentence(field, sentence(fault));
    }

    String sentence(Fault fault) {
        return words.of("estate.wrong." + fault.kind(), fault.facts().toArray());
    }

    /** How many bookings would be in the way of taking it out of use now, in words. */
    String inTheWay(EstatePart part) {
        return words.of("outOfUse.says", countInTheWay.count(CountInTheWay.Plan.forGood(part)));
    }

    @Nullable
    String takeOutOfUse(EstatePart part, String page) throws IOException {
        var done = done(() -> takeOutOfUse.take(part, version()), Map.of(), "take-out");
        if (done.isPresent()) {
            redirect(page + seenTo());
        }
        return null;
    }

    @Nullable
    String putBackIntoUse(EstatePart part, String page) throws IOException {
        var done = done(() -> putBackIntoUse.put(part, version()), Map.of(), "put-back");
        if (done.isPresent()) {
            redirect(page);
        }
        return null;
    }

    /** Sees to the bookings in the way of what was just closed, and gives back what the next page is to say of them. */
    String seenTo() {
        return closureRunner
                .now()
                .map(done -> done.all() == 0 ? "" : "&seated=" + done.seated() + "&without=" + done.without())
                .orElse("&later=1");
    }

    /** What the page before has done, in words. */
    public @Nullable String news() {
        if (!isTyped("done")) {
            return null;
        }
        if (isTyped("later")) {
            return words.of("estate.savedLater");
        }
        var seated = typed("seated");
        var without = typed("without");
        return seated.matches("\\d{1,6}") && without.matches("\\d{1,6}")
                ? words.of("estate.savedSeated", Integer.parseInt(seated), Integer.parseInt(without))
                : words.of("desk.saved");
    }

    static @Nullable String redirect(String page) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
        return null;
    }
}

package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.deputy.Deputyship;
import org.jointestate.domain.people.deputy.EndDeputyship;
import org.jointestate.domain.people.deputy.NameDeputy;
import org.jointestate.domain.people.deputy.SeeDeputies;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom: seen by both, named by whoever will be away, ended by them or an administrator. */
@Named
@RequestScoped
public class DeputiesPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private String username = "";
    private String role = "";
    private String first = "";
    private String last = "";
    private @Nullable List<SeeDeputies.Seen> seen;

    @Inject
    private SeeDeputies seeDeputies;

    @Inject
    private NameDeputy nameDeputy;

    @Inject
    private EndDeputyship endDeputyship;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    public void name() {
        var from = day(first);
        var until = day(last);
        var asked = asked();
        Optional<Username> who = usernameOf();
        if (who.isEmpty()) {
            words.error("name:username", "deputies.unknown", username.strip());
        }
        if (asked.isEmpty()) {
            words.error("name:role", "deputies.roleMissing");
        }
        if (from.isEmpty()) {
            words.error("name:first", "deputies.dayShape");
        }
        if (until.isEmpty()) {
            words.error("name:last", "deputies.dayShape");
        }
        if (who.isEmpty() || asked.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return;
        }
        var decision = nameDeputy.name(who.get(), asked.get(), from.get(), until.get());
        seen = null;
        if (decision instanceof NameDeputy.Decision.Named) {
            username = "";
            words.say("deputies.named");
        } else if (decision instanceof NameDeputy.Decision.Objected objected) {
            words.error("name:username", "deputies.objection." + objected.because());
        } else if (decision instanceof NameDeputy.Decision.WrongDays) {
            words.error("name:first", "deputies.wrongDays", Deputyship.LONGEST_DAYS);
        } else if (decision instanceof NameDeputy.Decision.NamedAlready) {
            words.error("name:first", "deputies.namedAlready");
        } else if (decision instanceof NameDeputy.Decision.StandsInElsewhere) {
            words.error("name:username", "deputies.standsInElsewhere");
        } else {
            words.error("name:username", "deputies.unknown", username.strip());
        }
    }

    public void end(UUID id) {
        endDeputyship.end(id);
        seen = null;
        words.say("deputies.ended");
    }

    public List<SeeDeputies.Seen> getSeen() {
        var known = seen;
        if (known == null) {
            known = seeDeputies.see();
            seen = known;
        }
        return known;
    }

    public String state(SeeDeputies.Seen one) {
        if (one.suspended().isPresent()) {
            return words.of(
                    "deputies.suspended",
                    words.of("deputies.short." + one.suspended().get()));
        }
        return words.of(one.today() ? "deputies.today" : "deputies.later");
    }

    public String days(SeeDeputies.Seen one) {
        return words.of(
                "deputies.days",
                DAY.format(one.deputyship().firstDay()),
                DAY.format(one.deputyship().until().minusDays(1)));
    }

    public String roleInWords(Role one) {
        return words.of("role." + one);
    }

    public boolean isToBeEnded(SeeDeputies.Seen one) {
        return caller.roles().contains(Role.ADMINISTRATOR)
                || caller.person().filter(one.deputyship().principal()::equals).isPresent();
    }

    /** The roles of the caller's own for which somebody may stand in. */
    public List<Role> getRoles() {
        return Deputyship.ROLES.stream()
                .filter(caller.ownRoles()::contains)
                .sorted()
                .toList();
    }

    /** Somebody who stands in for a role today and does not hold it, because they signed in with the password alone. */
    public boolean isWithoutSecondFactor() {
        return caller.isWithoutSecondFactor()
                && getSeen().stream()
                        .anyMatch(one -> one.today()
                                && caller.person()
                                        .filter(one.deputyship().deputy()::equals)
                                        .isPresent());
    }

    private Optional<Role> asked() {
        var roles = getRoles();
        return roles.size() == 1
                ? Optional.of(roles.get(0))
                : Arrays.stream(Role.values())
                        .filter(one -> one.name().equals(role) && roles.contains(one))
                        .findFirst();
    }

    private Optional<Username> usernameOf() {
        try {
            return Optional.of(new Username(username));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}

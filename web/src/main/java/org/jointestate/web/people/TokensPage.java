package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.MyTokens;
import org.jointestate.domain.people.Scope;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows a person's tokens for the API, makes one for the scopes and the time that were chosen, and revokes one. */
@Named
@RequestScoped
public class TokensPage {

    /** One box or one radio. */
    public record Choice(String value, String label, boolean chosen) {}

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final List<Integer> DAYS = List.of(7, 30, 90, 365);
    private static final int USUAL_DAYS = 90;

    private String name = "";
    private @Nullable String fresh;
    private @Nullable List<AccessToken> tokens;

    @Inject
    private MyTokens myTokens;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    public void make() {
        var scopes = chosenScopes();
        var days = chosenDays();
        var wrong = false;
        if (name.isBlank() || name.strip().length() > 80) {
            words.error("make:name", "tokens.nameShape");
            wrong = true;
        }
        if (scopes.isEmpty()) {
            words.error("scope-READ", "tokens.noScope");
            wrong = true;
        }
        if (!DAYS.contains(days)) {
            words.error("days-7", "tokens.noDays");
            wrong = true;
        }
        if (wrong) {
            return;
        }
        fresh = myTokens.make(name, scopes, Duration.ofDays(days)).token();
        name = "";
        tokens = null;
    }

    public void revoke(UUID id) {
        myTokens.revoke(id);
        tokens = null;
        words.say("tokens.revoked");
    }

    public void revokeAll() {
        int ended = myTokens.revokeAll();
        tokens = null;
        words.say("tokens.allRevoked", ended);
    }

    /** How many tokens let a program in now. */
    public long getWorking() {
        return getTokens().stream().filter(this::works).count();
    }

    public List<AccessToken> getTokens() {
        var known = tokens;
        if (known == null) {
            known = myTokens.see();
            tokens = known;
        }
        return known;
    }

    public boolean works(AccessToken token) {
        return token.worksAt(clock.instant());
    }

    /** What a token may do, in words. */
    public String may(AccessToken token) {
        return token.scopes().stream()
                .sorted()
                .map(scope -> words.of("tokens.scopeShort." + scope))
                .collect(Collectors.joining(", "));
    }

    public String day(Instant instant) {
        return DAY.format(instant);
    }

    public @Nullable String getFresh() {
        return fresh;
    }

    /** The scopes that are of use to somebody of these roles; reading is chosen beforehand, the rest is asked for. */
    public List<Choice> getScopes() {
        var chosen = sent() ? chosenScopes() : EnumSet.of(Scope.READ);
        return myTokens.offered().stream()
                .sorted()
                .map(scope -> new Choice(scope.name(), words.of("tokens.scope." + scope), chosen.contains(scope)))
                .toList();
    }

    public List<Choice> getLasts() {
        var chosen = sent() ? chosenDays() : USUAL_DAYS;
        return DAYS.stream()
                .map(days -> new Choice(days.toString(), words.of("tokens.lasts." + days), days == chosen))
                .toList();
    }

    private Set<Scope> chosenScopes() {
        var named = parameters("scope").collect(Collectors.toSet());
        return Arrays.stream(Scope.values())
                .filter(scope -> named.contains(scope.name()))
                .filter(myTokens.offered()::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private static int chosenDays() {
        return DAYS.stream()
                .filter(days -> parameters("days").anyMatch(days.toString()::equals))
                .findFirst()
                .orElse(0);
    }

    /** Whether the form was sent and is to be shown as it was filled in, rather than fresh. */
    private boolean sent() {
        return fresh == null && parameters("making").findAny().isPresent();
    }

    private static Stream<String> parameters(String name) {
        var values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? Stream.empty() : Arrays.stream(values);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

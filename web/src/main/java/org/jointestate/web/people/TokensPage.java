package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.MyTokens;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows a person's tokens for the API, makes one and revokes one. */
@Named
@RequestScoped
public class TokensPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private String name = "";
    private int days = 90;
    private @Nullable String fresh;
    private @Nullable List<AccessToken> tokens;

    @Inject
    private MyTokens myTokens;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    public void make() {
        if (name.isBlank() || name.strip().length() > 80) {
            words.error("make:name", "tokens.nameShape");
            return;
        }
        if (days < 1 || days > 366) {
            words.error("make:days", "tokens.daysShape", days);
            return;
        }
        fresh = myTokens.make(name, Duration.ofDays(days)).token();
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

    public String day(Instant instant) {
        return DAY.format(instant);
    }

    public @Nullable String getFresh() {
        return fresh;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}

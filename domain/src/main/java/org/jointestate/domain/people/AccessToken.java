package org.jointestate.domain.people;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal token for the API: 256 random bits shown once, kept as SHA-256. It is made by its person, used until it expires, and may be
 * revoked at any time; a revoked token never works again. What it is for is said when it is made and never changes.
 */
public class AccessToken {

    private UUID id;
    private PersonId person;
    private String name;
    private String hash;
    private Set<Scope> scopes;
    private Instant created;
    private Instant expires;
    private @Nullable Instant revoked;

    @SuppressWarnings("NullAway.Init")
    protected AccessToken() {}

    public AccessToken(
            UUID id, PersonId person, String name, String hash, Set<Scope> scopes, Instant created, Instant expires) {
        this.id = id;
        this.person = person;
        this.name = name;
        this.hash = hash;
        this.scopes = requireScopes(scopes);
        this.created = created;
        this.expires = expires;
    }

    public void revoke(Instant at) {
        if (revoked == null) {
            revoked = at;
        }
    }

    public boolean worksAt(Instant now) {
        return revoked == null && now.isBefore(expires);
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public String name() {
        return name;
    }

    public String hash() {
        return hash;
    }

    public Set<Scope> scopes() {
        return Set.copyOf(scopes);
    }

    public Instant created() {
        return created;
    }

    public Instant expires() {
        return expires;
    }

    public Optional<Instant> revoked() {
        return Optional.ofNullable(revoked);
    }

    private static Set<Scope> requireScopes(Set<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A token without a scope could do nothing.");
        }
        return EnumSet.copyOf(scopes);
    }
}

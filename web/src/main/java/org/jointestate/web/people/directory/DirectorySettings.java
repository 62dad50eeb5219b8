package org.jointestate.web.people.directory;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.directory.DirectoryRules;
import org.jointestate.domain.people.directory.Grant;
import org.jointestate.domain.shared.Role;

/**
 * How the directory is asked, from the settings.
 *
 * @param issuer the directory's own name, an address under which it describes itself
 * @param secret none where the directory knows us without one; the proof of each sign-in is then PKCE alone
 * @param groupClaims under which names its word says the groups
 * @param keyClaim under which name its word says the key of a person: sub, or oid with Entra ID
 * @param ourAddress the address people use, to which they are sent back
 */
public record DirectorySettings(
        String issuer,
        String clientId,
        Optional<String> secret,
        List<String> scopes,
        List<String> groupClaims,
        String keyClaim,
        String ourAddress,
        DirectoryRules rules) {

    /** Below our own address. Exactly these are registered with the directory. */
    public static final String PATH = "/organisation-sign-in";

    public static final String BACK = PATH + "/back";
    public static final String SIGNED_OUT = PATH + "/signed-out";

    private static final String KEY = "joint.estate.oidc.";
    private static final Pattern LIST = Pattern.compile("[,\\s]+");
    private static final Pattern ENTRIES = Pattern.compile("[;\\n]");
    private static final String ORGANISATION = "organisation:";
    private static final String TEAM = "team:";

    /**
     * Nothing when no issuer is set: people have local accounts then.
     *
     * @throws IllegalArgumentException with a sentence for whoever starts the process, when something is set that cannot be meant
     */
    public static Optional<DirectorySettings> from(
            Function<String, Optional<String>> setting, Optional<String> publicAddress) {
        var issuer = setting.apply(KEY + "issuer");
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        requireSafe("JOINT_ESTATE_OIDC_ISSUER", issuer.get());
        var ours = publicAddress.orElseThrow(
                () -> new IllegalArgumentException(
                        "JOINT_ESTATE_PUBLIC_ADDRESS must be set with JOINT_ESTATE_OIDC_ISSUER: the directory sends people back to it."));
        requireSafe("JOINT_ESTATE_PUBLIC_ADDRESS", ours);
        var client = setting.apply(KEY + "client.id")
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "JOINT_ESTATE_OIDC_CLIENT_ID must be set with JOINT_ESTATE_OIDC_ISSUER: the name the directory knows us by."));
        var scopes = list(setting.apply(KEY + "scopes").orElse("openid profile email"));
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException(
                    "JOINT_ESTATE_OIDC_SCOPES (%s) must contain openid.".formatted(String.join(" ", scopes)));
        }
        var rules = new DirectoryRules(
                true,
                groups(setting.apply(KEY + "groups").orElse("")),
                staffWithoutGroup(setting.apply(KEY + "without.group").orElse("refuse")),
                setting.apply(KEY + "organisation")
                        .map(code -> code("JOINT_ESTATE_OIDC_ORGANISATION", code, OrganisationCode::new)));
        if (!rules.decides(Role.ADMINISTRATOR)) {
            throw new IllegalArgumentException(
                    "JOINT_ESTATE_OIDC_GROUPS must give ADMINISTRATOR to a group, or nobody could look after the accounts. For example: Desk users = STAFF; Desk support = ADMINISTRATOR");
        }
        return Optional.of(new DirectorySettings(
                issuer.get(),
                client,
                setting.apply(KEY + "client.secret"),
                scopes,
                list(setting.apply(KEY + "group.claims").orElse("roles groups")),
                setting.apply(KEY + "key.claim").orElse("sub"),
                ours,
                rules));
    }

    /** {@code Desk users = STAFF; Fire prevention = organisation:FIRE team:PREVENTION}. */
    static Map<String, Grant> groups(String text) {
        var groups = new LinkedHashMap<String, Grant>();
        for (var entry : ENTRIES.split(text)) {
            if (entry.isBlank()) {
                continue;
            }
            // The last one: what stands before it is the directory's own text.
            var sign = entry.lastIndexOf('=');
            var group = sign < 0 ? "" : entry.substring(0, sign).strip();
            if (group.isEmpty()) {
                throw wrong(entry, "must be GROUP = what it gives");
            }
            if (groups.put(group, grant(entry, entry.substring(sign + 1).strip())) != null) {
                throw wrong(entry, "names a group that stands there already");
            }
        }
        return groups;
    }

    private static Grant grant(String entry, String text) {
        var roles = EnumSet.noneOf(Role.class);
        Optional<OrganisationCode> organisation = Optional.empty();
        Optional<TeamCode> team = Optional.empty();
        for (var word : list(text)) {
            if (word.startsWith(ORGANISATION)) {
                organisation = Optional.of(
                        code("JOINT_ESTATE_OIDC_GROUPS", word.substring(ORGANISATION.length()), OrganisationCode::new));
            } else if (word.startsWith(TEAM)) {
                team = Optional.of(code("JOINT_ESTATE_OIDC_GROUPS", word.substring(TEAM.length()), TeamCode::new));
            } else {
                roles.add(Arrays.stream(Role.values())
                        .filter(role -> role.isForPeople() && role.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> wrong(
                                entry,
                                "gives (%s), which is no role, organisation:CODE or team:CODE".formatted(word))));
            }
        }
        if (roles.isEmpty() && organisation.isEmpty() && team.isEmpty()) {
            throw wrong(entry, "gives nothing");
        }
        return new Grant(roles, organisation, team);
    }

    private static IllegalArgumentException wrong(String entry, String what) {
        return new IllegalArgumentException("JOINT_ESTATE_OIDC_GROUPS: (%s) %s.".formatted(entry.strip(), what));
    }

    private static <T> T code(String setting, String text, Function<String, T> shape) {
        try {
            return shape.apply(text);
        } catch (IllegalArgumentException notACode) {
            throw new IllegalArgumentException(setting + ": " + notACode.getMessage(), notACode);
        }
    }

    private static boolean staffWithoutGroup(String text) {
        return switch (text) {
            case "refuse" -> false;
            case "staff" -> true;
            default ->
                throw new IllegalArgumentException(
                        "JOINT_ESTATE_OIDC_WITHOUT_GROUP (%s) must be refuse (the default) or staff.".formatted(text));
        };
    }

    private static List<String> list(String text) {
        return LIST.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
    }

    /** Codes and tokens travel there: in the open only within this machine. */
    static void requireSafe(String setting, String address) {
        if (!isSafe(address)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be an https address without a query (http only on this machine itself)."
                            .formatted(setting, address));
        }
    }

    /** An address over https, or on this machine. */
    public static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            var host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme())
                                    && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    public URI back() {
        return URI.create(ourAddress + BACK);
    }

    public URI signedOut() {
        return URI.create(ourAddress + SIGNED_OUT);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "%s as %s".formatted(issuer, clientId);
    }
}

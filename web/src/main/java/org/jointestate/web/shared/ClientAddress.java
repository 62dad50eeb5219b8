package org.jointestate.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From which address somebody comes, for counting failed sign-ins. What a request says in X-Forwarded-For is believed only when it comes
 * from an address that {@code JOINT_ESTATE_PROXIES} names, and only as far as the proxies themselves have written it: from the end of the
 * list, the first address that is no proxy of ours. Anybody can write the rest.
 */
public final class ClientAddress {

    private static final Set<String> PROXIES =
            proxies(Setting.of("joint.estate.proxies").orElse(""));

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), forwarded(request), PROXIES);
    }

    /** A proxy may write a line of its own below that of the caller: all of them together are one list. */
    static String forwarded(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    static String of(String sender, String forwarded, Set<String> proxies) {
        if (!proxies.contains(sender)) {
            return sender;
        }
        List<String> hops = Arrays.stream(forwarded.split(","))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList();
        for (int n = hops.size() - 1; n >= 0; n--) {
            if (!proxies.contains(hops.get(n))) {
                return hops.get(n);
            }
        }
        return sender;
    }

    static Set<String> proxies(String setting) {
        return Arrays.stream(setting.split("[,\\s]+"))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.jointestate.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/** The beginning of an address that somebody else will open: the public address, or, where none was set, the one this request used. */
public final class SiteAddress {

    private SiteAddress() {}

    public static String of(HttpServletRequest request) {
        return Setting.publicAddress()
                .orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath());
    }
}

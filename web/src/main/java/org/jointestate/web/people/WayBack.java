package org.jointestate.web.people;

/** Where somebody wanted to go before they were asked who they are. */
public final class WayBack {

    private static final String HOME = "/my-day.xhtml";

    private WayBack() {}

    /** Only an address of our own, never one that a link of somebody else's has put there; My day instead of any other. */
    public static String safe(String address) {
        return address.startsWith("/")
                        && !address.startsWith("//")
                        && address.indexOf('\\') < 0
                        && !address.contains(":")
                        // Browsers leave tabs and line ends out of an address, so one could hide a second slash.
                        && address.chars().allMatch(letter -> letter > ' ')
                ? address
                : HOME;
    }
}

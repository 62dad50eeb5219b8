package org.jointestate.domain.booking;

/** How somebody said that they are at their desk; the evaluation reports it beside the dose. */
public enum CheckInSource {
    PAGE,
    API,
    QR,
    KIOSK
}

package org.jointestate.domain.booking.notice;

/** What a notice tells. The words are in the bundle, under {@code notice.} and {@code mail.} and the name. */
public enum NoticeKind {
    /** The person has a new booking. */
    BOOKED(false, Mail.INVITATION),
    /** The booking has another desk or another time. */
    CHANGED(false, Mail.INVITATION),
    /** The person has cancelled the booking. */
    CANCELLED(false, Mail.CANCELLATION),
    /** Nobody came in time, so others may have the desk. Its fact: until when it was kept. */
    NO_SHOW(true, Mail.CANCELLATION),
    /** The booking is near. */
    REMINDER(false, Mail.REMINDER);

    /** Which mail carries it: this decides what a calendar does with it and which of the person's choices counts. */
    public enum Mail {
        /** Puts the booking into the calendar, or changes it there; for those who want invitations. */
        INVITATION,
        /** Takes the booking out of the calendar; for those who want invitations. */
        CANCELLATION,
        /** For those who want reminders. */
        REMINDER,
        /** Plain news, for everybody who has an address. */
        NEWS;

        /** Whether a calendar can read it. */
        public boolean isForCalendars() {
            return this == INVITATION || this == CANCELLATION;
        }
    }

    private final boolean shown;
    private final Mail mail;

    NoticeKind(boolean shown, Mail mail) {
        this.shown = shown;
        this.mail = mail;
    }

    /** Whether it stands on My day until it is dismissed: what somebody else did, not what the person did just now. */
    public boolean isShown() {
        return shown;
    }

    public Mail mail() {
        return mail;
    }
}

package org.jointestate.domain.booking.notice;

/** What a notice tells. The words are in the bundle, under {@code notice.} and {@code mail.} and the name. */
public enum NoticeKind {
    /** The person has a new booking. */
    BOOKED(false, Mail.INVITATION),
    /** The booking has another desk or another time. */
    CHANGED(false, Mail.INVITATION),
    /** The person has cancelled the booking, or has left before it began. */
    CANCELLED(false, Mail.CANCELLATION),
    /** Nobody came in time, so others may have the desk. Its fact: until when it was kept. */
    NO_SHOW(true, Mail.CANCELLATION),
    /**
     * One day of a series that was to be changed or cancelled, and stays as it is. Facts: the reason code and the facts of the refusal;
     * none when it was as it was meant to be before. It is told in the mail of the whole act and nowhere else.
     */
    SERIES_KEPT(false, Mail.NEWS),
    /**
     * Several days of a series are to be changed or cancelled. Facts: the days. It is about no booking, and is told with the first of them, so
     * that the mail of the act knows of the others when it is interrupted.
     */
    SERIES_MEANT(false, Mail.NEWS),
    /** The booking is near. */
    REMINDER(false, Mail.REMINDER),
    /**
     * A surge took the desk and the booking has another. Facts: the surge, the old desk, where the new one is. My day shows it as a state
     * while the surge stands, so the notice does not say it there again.
     */
    SURGE_MOVED(false, Mail.INVITATION),
    /** The same for somebody who was sitting there: this is a new booking, the old one has ended. */
    SURGE_MOVE_NOW(false, Mail.INVITATION),
    /** A surge took the desk and no other was to be had. Fact: the surge. */
    SURGE_NO_PLACE(false, Mail.CANCELLATION),
    /** The surge is over and the old desk is the person's again. Fact: the surge. */
    SURGE_GIVEN_BACK(true, Mail.INVITATION),
    /** The surge is over, but the old desk is not to be had any more: the new one stays. Facts: the surge, the old desk. */
    SURGE_KEPT(true, Mail.NEWS),
    /** The surge is over, but the person has checked in at the new desk and keeps it. Facts: the surge, the old desk. */
    SURGE_KEPT_HERE(true, Mail.NEWS),
    /** The surge is over; the desk that was released because of it is not to be had any more. Fact: the surge. */
    SURGE_NOT_BACK(true, Mail.NEWS),
    /** The surge is over, and with it the desk that somebody had for it. Fact: the surge. */
    SURGE_OVER(true, Mail.CANCELLATION),
    /** The place is closed and the booking has another. Facts: the old place, where the new one is, the reason that was given. */
    CLOSED_MOVED(true, Mail.INVITATION),
    /** The place is closed and no other was to be had. Fact: the reason that was given. */
    CLOSED_NO_PLACE(true, Mail.CANCELLATION),
    /** The place was taken out of use and the booking has another. Facts: the old place, where the new one is. */
    OUT_OF_USE_MOVED(true, Mail.INVITATION),
    /** The place was taken out of use and no other was to be had. */
    OUT_OF_USE_NO_PLACE(true, Mail.CANCELLATION),
    /** The lender of a bank has recalled the desk. Facts: the bank, the lender, the nearest desk that is free then or nothing. */
    BANK_RECALLED(true, Mail.CANCELLATION),
    /**
     * A desk is held for somebody who waits. Fact of this and the next two: until when. My day shows the offer itself, so the notice does
     * not say it there again.
     */
    PLACE_OFFERED(false, Mail.NEWS),
    /** Nobody answered in time; the desk goes to the next and the person has left the list. */
    OFFER_LAPSED(true, Mail.NEWS),
    /** The desk cannot be had any more; the person waits on where they stood. */
    OFFER_WITHDRAWN(true, Mail.NEWS);

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

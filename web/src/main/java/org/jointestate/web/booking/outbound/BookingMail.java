package org.jointestate.web.booking.outbound;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.booking.notice.Letter;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.WriteLetter;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.web.booking.NoticeWords;
import org.jointestate.web.shared.outbound.Mail;
import org.jointestate.web.shared.outbound.MailServer;

/** Carries what people are told about their bookings to their mailboxes. */
public class BookingMail implements Courier {

    private final WriteLetter writeLetter;
    private final NoticeWords words;
    private final CalendarFile calendarFile;
    private final MailServer server;

    @Inject
    public BookingMail(WriteLetter writeLetter, NoticeWords words, CalendarFile calendarFile, MailServer server) {
        this.writeLetter = writeLetter;
        this.words = words;
        this.calendarFile = calendarFile;
        this.server = server;
    }

    @Override
    public String topic() {
        return Messenger.TOPIC;
    }

    @Override
    public Delivery carry(OutboxMessage message) {
        var account = server.account();
        if (account.isEmpty()) {
            return new Delivery.NotNeeded("MAIL_OFF");
        }
        var decision = writeLetter.write(UUID.fromString(message.content()));
        if (decision instanceof WriteLetter.Decision.NotNeeded notNeeded) {
            return new Delivery.NotNeeded(notNeeded.why().name());
        }
        var letter = ((WriteLetter.Decision.Written) decision).letter();
        return server.send(mail(message.id(), letter, account.get().from()));
    }

    Mail mail(UUID mark, Letter letter, String from) {
        var text = words.mail(letter.notice());
        return new Mail(
                mark,
                letter.to(),
                text.subject(),
                String.join("\r\n\r\n", text.paragraphs()) + "\r\n",
                MailPage.of(text.subject(), text.paragraphs().stream().map(MailPage::paragraph)),
                calendarFile.of(letter, from),
                letter.notice().told());
    }
}

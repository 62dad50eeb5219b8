package org.jointestate.web.booking.outbound;

import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private Mail mail(UUID mark, Letter letter, String from) {
        var text = words.mail(letter.notice());
        return new Mail(
                mark,
                letter.to(),
                text.subject(),
                String.join("\r\n\r\n", text.paragraphs()) + "\r\n",
                html(text),
                calendarFile.of(letter, from),
                letter.notice().told());
    }

    private static String html(NoticeWords.Text text) {
        return text.paragraphs().stream()
                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>")
                .collect(Collectors.joining(
                        "\r\n",
                        "<!DOCTYPE html>\r\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>"
                                + escaped(text.subject()) + "</title></head><body>\r\n",
                        "\r\n</body></html>\r\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

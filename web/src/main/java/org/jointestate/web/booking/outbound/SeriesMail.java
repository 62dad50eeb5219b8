package org.jointestate.web.booking.outbound;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.series.SeriesLetter;
import org.jointestate.domain.booking.series.WriteSeriesLetter;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.web.booking.series.SeriesMailWords;
import org.jointestate.web.shared.outbound.Mail;
import org.jointestate.web.shared.outbound.MailServer;

/** Carries what came of an act on a series to the person's mailbox: one mail, whatever the number of its days. */
public class SeriesMail implements Courier {

    private final WriteSeriesLetter writeLetter;
    private final SeriesMailWords words;
    private final CalendarFile calendarFile;
    private final BookingMail single;
    private final MailServer server;

    @Inject
    public SeriesMail(
            WriteSeriesLetter writeLetter,
            SeriesMailWords words,
            CalendarFile calendarFile,
            BookingMail single,
            MailServer server) {
        this.writeLetter = writeLetter;
        this.words = words;
        this.calendarFile = calendarFile;
        this.single = single;
        this.server = server;
    }

    @Override
    public String topic() {
        return Messenger.SERIES_TOPIC;
    }

    @Override
    public Delivery carry(OutboxMessage message) {
        var account = server.account();
        if (account.isEmpty()) {
            return new Delivery.NotNeeded("MAIL_OFF");
        }
        var decision = writeLetter.write(UUID.fromString(message.content()), SeriesId.of(message.about()));
        if (decision instanceof WriteSeriesLetter.Decision.NotNeeded notNeeded) {
            return new Delivery.NotNeeded(notNeeded.why().name());
        }
        if (decision instanceof WriteSeriesLetter.Decision.Single one) {
            return server.send(
                    single.mail(message.id(), one.letter(), account.get().from()));
        }
        var letter = ((WriteSeriesLetter.Decision.Written) decision).letter();
        return server.send(mail(message, letter, account.get().from()));
    }

    private Mail mail(OutboxMessage message, SeriesLetter letter, String from) {
        var text = words.mail(letter);
        return new Mail(
                message.id(),
                letter.to(),
                text.subject(),
                text.blocks().stream().map(SeriesMail::plain).collect(Collectors.joining("\r\n\r\n", "", "\r\n")),
                MailPage.of(text.subject(), text.blocks().stream().flatMap(SeriesMail::html)),
                Optional.of(calendarFile.of(letter, from)),
                message.added());
    }

    private static String plain(SeriesMailWords.Block block) {
        return Stream.concat(Stream.of(block.says()), block.days().stream().map(day -> "- " + day))
                .collect(Collectors.joining("\r\n"));
    }

    private static Stream<String> html(SeriesMailWords.Block block) {
        var says = MailPage.paragraph(block.says());
        return block.days().isEmpty()
                ? Stream.of(says)
                : Stream.of(
                        says,
                        block.days().stream()
                                .map(day -> "<li>" + MailPage.escaped(day) + "</li>")
                                .collect(Collectors.joining("\r\n", "<ul>\r\n", "\r\n</ul>")));
    }
}

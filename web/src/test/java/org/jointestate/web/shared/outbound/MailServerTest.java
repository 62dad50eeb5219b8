package org.jointestate.web.shared.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.shared.outbox.Delivery;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private static final Instant WRITTEN = Instant.parse("2027-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Mail mail = new Mail(
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            new EmailAddress("somebody@fire.example"),
            "Booked: desk B5 – Ripley",
            "You have booked desk B5.",
            "<p>You have booked desk B5.</p>",
            Optional.of(new Mail.CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")),
            WRITTEN);

    @Test
    void a_mail_arrives_in_three_forms_and_twice_sent_bears_one_mark() throws Exception {
        var inbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
        inbox.start();
        try {
            var server = server(inbox.getSmtp().getPort());

            assertEquals(new Delivery.Sent(), server.send(mail));
            assertEquals(new Delivery.Sent(), server.send(mail));

            assertTrue(inbox.waitForIncomingEmail(5_000, 2));
            var arrived = inbox.getReceivedMessages();
            assertEquals(2, arrived.length);
            assertEquals(
                    "<00000000-0000-0000-0000-000000000001@estate.example>",
                    arrived[0].getHeader("Message-ID")[0]);
            assertEquals(arrived[0].getHeader("Message-ID")[0], arrived[1].getHeader("Message-ID")[0]);
            assertEquals("Booked: desk B5 – Ripley", arrived[0].getSubject());
            assertEquals("auto-generated", arrived[0].getHeader("Auto-Submitted")[0]);
            var parts = (MimeMultipart) arrived[0].getContent();
            assertTrue(parts.getContentType().startsWith("multipart/alternative"), parts.getContentType());
            assertEquals(3, parts.getCount());
            assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
            assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
            var calendar = parts.getBodyPart(2);
            assertTrue(calendar.getContentType().matches("(?i)text/calendar;\\s*charset=UTF-8;\\s*method=REQUEST"));
            assertEquals(
                    "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                    new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            inbox.stop();
        }
    }

    @Test
    void several_events_are_a_file_beside_the_words() throws Exception {
        var inbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
        inbox.start();
        try {
            var several = new Mail(
                    mail.mark(),
                    mail.to(),
                    mail.subject(),
                    mail.plain(),
                    mail.html(),
                    Optional.of(new Mail.CalendarPart(
                            "PUBLISH", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", Optional.of("bookings.ics"))),
                    WRITTEN);

            assertEquals(new Delivery.Sent(), server(inbox.getSmtp().getPort()).send(several));

            assertTrue(inbox.waitForIncomingEmail(5_000, 1));
            var parts = (MimeMultipart) inbox.getReceivedMessages()[0].getContent();
            assertTrue(parts.getContentType().startsWith("multipart/mixed"), parts.getContentType());
            assertEquals(2, parts.getCount());
            var forms = (MimeMultipart) parts.getBodyPart(0).getContent();
            assertTrue(forms.getContentType().startsWith("multipart/alternative"), forms.getContentType());
            assertEquals(2, forms.getCount());
            var file = parts.getBodyPart(1);
            assertEquals("attachment", file.getDisposition());
            assertEquals("bookings.ics", file.getFileName());
            var type = new jakarta.mail.internet.ContentType(file.getContentType());
            assertTrue(type.match("text/calendar"), file.getContentType());
            assertEquals("PUBLISH", type.getParameter("method"));
            assertEquals("UTF-8", type.getParameter("charset"));
            assertEquals(
                    "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
                    new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            inbox.stop();
        }
    }

    @Test
    void a_server_that_is_down_closes_the_way_at_once() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertEquals(new Delivery.Failed("UNREACHABLE", true), server(port).send(mail));
    }

    @Test
    void a_server_that_never_answers_is_given_up_after_a_while() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var started = System.nanoTime();

            assertEquals(
                    new Delivery.Failed("TOO_SLOW", true),
                    server(silent.getLocalPort()).send(mail));

            assertTrue(Duration.ofNanos(System.nanoTime() - started).compareTo(PATIENCE.multipliedBy(6)) < 0);
        }
    }

    @Test
    void an_address_refused_for_good_and_one_refused_for_now_are_told_apart() throws IOException {
        try (var never = new ScriptedSmtp("550 5.1.1 no such mailbox");
                var later = new ScriptedSmtp("450 4.2.1 try again later")) {
            assertEquals(
                    new Delivery.Refused("ADDRESS_REFUSED"),
                    server(never.port()).send(mail));
            assertEquals(
                    new Delivery.Failed("NOT_TAKEN", false),
                    server(later.port()).send(mail));
        }
    }

    @Test
    void nothing_is_sent_in_the_open_unless_that_is_asked_for() {
        var inbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
        inbox.start();
        try {
            var settings = Map.of(
                    "joint.estate.mail.host", "127.0.0.1",
                    "joint.estate.mail.port", Integer.toString(inbox.getSmtp().getPort()),
                    "joint.estate.mail.from", "desks@estate.example");
            var strict = new MailServer(MailAccount.from(key -> Optional.ofNullable(settings.get(key))));

            assertTrue(strict.account().orElseThrow().startTls());
            assertEquals(new Delivery.Failed("NO_TLS", true), strict.send(mail));
            assertEquals(0, inbox.getReceivedMessages().length);
        } finally {
            inbox.stop();
        }
    }

    @Test
    void without_a_host_mail_is_off() {
        var off = new MailServer(MailAccount.from(key -> Optional.empty()));

        assertTrue(off.account().isEmpty());
        assertEquals(new Delivery.NotNeeded("MAIL_OFF"), off.send(mail));
    }

    @Test
    void neither_a_password_nor_a_reader_stands_in_what_may_be_logged() {
        var account = new MailAccount(
                "mail.example", 587, Optional.of("user"), Optional.of("secret"), "a@b.example", true, PATIENCE);

        assertEquals("mail.example:587", account.toString());
        assertFalse(mail.toString().contains("somebody"));
    }

    private static MailServer server(int port) {
        return new MailServer(Optional.of(new MailAccount(
                "127.0.0.1", port, Optional.empty(), Optional.empty(), "desks@estate.example", false, PATIENCE)));
    }
}

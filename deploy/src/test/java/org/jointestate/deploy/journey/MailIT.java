package org.jointestate.deploy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.Test;

/**
 * R16: with the mail server silent, down, and the process killed meanwhile, a booking stands and stays quick, and each mail arrives later,
 * once. Then what a calendar program that is not ours makes of the mails.
 */
class MailIT {

    private static final Duration QUICK = Duration.ofSeconds(3);
    private static final Duration IN_THE_END = Duration.ofSeconds(400);

    @Test
    void a_booking_stands_whatever_the_mail_server_does_and_its_mail_arrives_once_in_the_end() throws Exception {
        int port = RunningEstate.freePort();
        try (var estate = RunningEstate.onEmbedded()
                .demo()
                .mail(port)
                .environment("JOINT_ESTATE_PUBLIC_ADDRESS", "https://desks.example")
                .start()) {
            var me = new Api(estate.base(), estate.anyWithRole("STAFF"));
            me.cancelAll();
            Api.Booking silent;
            try (var hears = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
                silent = bookQuickly(me, 0);
                // Long enough for a try that hangs in the silence.
                Thread.sleep(7_000);
                assertTrue(hears.isBound());
            }
            var down = bookQuickly(me, 1);
            estate.kill();
            var inbox = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            inbox.start();
            try {
                estate.startAgain();
                me = new Api(estate.base(), estate.anyWithRole("STAFF"));

                assertEquals("REQUEST 0", await(inbox, silent, "REQUEST 0"));
                assertEquals("REQUEST 0", await(inbox, down, "REQUEST 0"));
                var moved = me.send(
                        "PATCH",
                        "bookings/" + down.id(),
                        "{\"from\": \"%s\", \"to\": \"%s\"}"
                                .formatted(down.from(), down.to().minusHours(1)));
                assertEquals(200, moved.status(), moved.body());
                await(inbox, down, "REQUEST 1");
                assertEquals(204, me.send("DELETE", "bookings/" + down.id(), "").status());
                await(inbox, down, "CANCEL 2");

                // Whatever would come twice has come by now.
                Thread.sleep(12_000);
                assertEquals(List.of("REQUEST 0"), about(inbox, silent));
                assertEquals(List.of("REQUEST 0", "REQUEST 1", "CANCEL 2"), about(inbox, down));
                read_by_others(inbox, down);
                assertTrue(
                        Arrays.stream(estate.log().split("\n"))
                                .noneMatch(line -> line.contains(".example") && line.contains("@")),
                        "an address stands in the log");
            } finally {
                inbox.stop();
            }
        }
    }

    private static void read_by_others(GreenMail inbox, Api.Booking booking) throws Exception {
        var cancelled =
                mails(inbox, booking, event -> event.method().equals("CANCEL")).get(0);

        assertEquals("CANCELLED", cancelled.status());
        assertEquals(booking.id() + "@joint-estate", cancelled.uid());
        // What the demonstration had booked for this person was cancelled first, and told as well.
        var first = Arrays.stream(inbox.getReceivedMessages())
                .filter(mail -> subject(mail).startsWith("[Demonstration] Booked: desk "))
                .findFirst()
                .orElseThrow();
        var plain =
                ((MimeMultipart) first.getContent()).getBodyPart(0).getContent().toString();
        assertTrue(plain.contains("https://desks.example/my-bookings.xhtml"), plain);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Api.Booking bookQuickly(Api me, int number) throws IOException {
        var day = LocalDate.now(java.time.Clock.systemUTC()).plusDays(20 + number);
        var desk = me.freeDesks("HQ", day, "DAY").get(0);
        var started = System.nanoTime();

        var answer = me.book(desk, day.atTime(9, 0), day.atTime(17, 0));

        var took = Duration.ofNanos(System.nanoTime() - started);
        assertEquals(201, answer.status(), answer.body());
        assertTrue(took.compareTo(QUICK) < 0, "It took " + took);
        return Api.booking(answer.body());
    }

    private static String await(GreenMail inbox, Api.Booking booking, String wanted) throws Exception {
        var end = System.nanoTime() + IN_THE_END.toNanos();
        while (System.nanoTime() < end) {
            if (about(inbox, booking).contains(wanted)) {
                return wanted;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("%s did not come; there is %s".formatted(wanted, about(inbox, booking)));
    }

    /** Method and sequence of the mails about a booking, in the order in which they came. */
    private static List<String> about(GreenMail inbox, Api.Booking booking) throws Exception {
        return mails(inbox, booking, event -> true).stream()
                .map(event -> event.method() + " " + event.sequence())
                .toList();
    }

    private static List<ForeignCalendar.Event> mails(
            GreenMail inbox, Api.Booking booking, Predicate<ForeignCalendar.Event> wanted) throws Exception {
        List<ForeignCalendar.Event> found = new ArrayList<>();
        for (MimeMessage message : inbox.getReceivedMessages()) {
            for (var event : ForeignCalendar.read(calendarOf(message))) {
                if (event.uid().startsWith(booking.id()) && wanted.test(event)) {
                    found.add(event);
                }
            }
        }
        return found;
    }

    private static byte[] calendarOf(MimeMessage message) throws IOException, MessagingException {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(2)
                .getInputStream()
                .readAllBytes();
    }
}

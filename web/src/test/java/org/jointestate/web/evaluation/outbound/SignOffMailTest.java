package org.jointestate.web.evaluation.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.signoff.SignOffPost;
import org.jointestate.domain.evaluation.signoff.SignOffPost.News;
import org.jointestate.domain.evaluation.signoff.WriteSignOffLetter;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.MailAccount;
import org.jointestate.web.shared.outbound.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the mails of a sign-off say, as they arrive. */
class SignOffMailTest {

    private static final Instant NOW = Instant.parse("2020-06-02T09:00:00Z");
    private static final DatasetId DATASET = DatasetId.fresh();

    private final GreenMail inbox = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        inbox.start();
    }

    @AfterEach
    void stop() {
        inbox.stop();
    }

    @Test
    void each_piece_of_news_says_of_which_trial_it_is_and_names_nobody() throws Exception {
        for (var news : News.values()) {
            assertEquals(new Delivery.Sent(), carry(news, true));
        }

        assertTrue(inbox.waitForIncomingEmail(5_000, News.values().length));
        for (var mail : inbox.getReceivedMessages()) {
            var parts = (MimeMultipart) mail.getContent();
            assertTrue(parts.getBodyPart(0).getContent().toString().contains("Shared \"office\" <script>"));
            var html = parts.getBodyPart(1).getContent().toString();
            assertTrue(html.contains("&lt;script&gt;"), html);
        }
        assertEquals(
                News.values().length,
                Arrays.stream(inbox.getReceivedMessages())
                        .map(SignOffMailTest::subject)
                        .distinct()
                        .count());
    }

    @Test
    void what_was_overtaken_is_not_sent() {
        assertEquals(new Delivery.NotNeeded("OVERTAKEN"), carry(News.TO_REVIEW, false));
        assertEquals(0, inbox.getReceivedMessages().length);
    }

    @Test
    void a_message_of_somebody_else_is_refused() {
        var message = OutboxMessage.about(SignOffPost.TOPIC, "x", "no news at all today", NOW);

        assertEquals(new Delivery.Refused("UNREADABLE"), mail(false).carry(message));
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Delivery carry(News news, boolean needed) {
        var content = new SignOffPost.Message(news, DATASET, PersonId.fresh()).toString();
        return mail(needed).carry(OutboxMessage.about(SignOffPost.TOPIC, "x", content, NOW));
    }

    private SignOffMail mail(boolean needed) {
        return new SignOffMail(
                message -> needed
                        ? Optional.of(new WriteSignOffLetter.Letter(
                                new EmailAddress("somebody@fire.example"),
                                message.news(),
                                message.dataset(),
                                "Shared \"office\" <script>",
                                false))
                        : Optional.empty(),
                server(),
                new Words(),
                new Demonstration(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private MailServer server() {
        return new MailServer(Optional.of(new MailAccount(
                "127.0.0.1",
                inbox.getSmtp().getPort(),
                Optional.empty(),
                Optional.empty(),
                "desks@estate.example",
                false,
                Duration.ofSeconds(2))));
    }
}

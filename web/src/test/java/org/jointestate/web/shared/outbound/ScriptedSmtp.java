package org.jointestate.web.shared.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A mail server that says yes to everything but the recipient. */
class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket door;

    ScriptedSmtp(String answerToRecipient) throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> serve(answerToRecipient), "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve(String answerToRecipient) {
        try (var caller = door.accept();
                var in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = caller.getOutputStream();
            out.write("220 scripted\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer =
                        line.startsWith("RCPT") ? answerToRecipient : line.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

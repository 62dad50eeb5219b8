package org.jointestate.web.booking.outbound;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The HTML form of a mail: plain enough for every reader of mail. */
final class MailPage {

    private MailPage() {}

    /** @param elements what stands in it, escaped already */
    static String of(String title, Stream<String> elements) {
        return elements.collect(Collectors.joining(
                "\r\n",
                "<!DOCTYPE html>\r\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                        + "</title></head><body>\r\n",
                "\r\n</body></html>\r\n"));
    }

    static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

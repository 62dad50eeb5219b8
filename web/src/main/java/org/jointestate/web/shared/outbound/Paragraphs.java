package org.jointestate.web.shared.outbound;

import java.util.List;
import org.jointestate.web.shared.Markup;

/** What a mail says, as plain text and as a page: one paragraph after the other, each of them words and never mark-up. */
public record Paragraphs(List<String> all) {

    private static final String END = "\r\n";

    public Paragraphs {
        all = List.copyOf(all);
    }

    public String plain() {
        return String.join(END + END, all) + END;
    }

    public String page(String subject) {
        var page = new Markup()
                .raw("<!DOCTYPE html>\r\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>")
                .says(subject)
                .raw("</title></head><body>\r\n");
        all.forEach(one -> page.raw("<p>").says(one).raw("</p>\r\n"));
        return page.raw("</body></html>\r\n").toString();
    }
}

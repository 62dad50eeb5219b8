package org.jointestate.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Mark-up that is put together by hand, where a page has hundreds of one thing and a component for each would be most of its cost. */
public final class Markup {

    private final StringBuilder written = new StringBuilder(1 << 13);
    private final @Nullable Pieces pieces;

    public Markup() {
        this(null);
    }

    /** For the answer to this request. */
    public static Markup answering(HttpServletRequest request) {
        return new Markup(Pieces.of(request));
    }

    /** @param pieces those of the answer this is a part of, where it is sent in pieces */
    Markup(@Nullable Pieces pieces) {
        this.pieces = pieces;
    }

    /** What is mark-up as it stands. */
    public Markup raw(String markup) {
        written.append(markup);
        return this;
    }

    public Markup raw(int number) {
        written.append(number);
        return this;
    }

    /** Somebody's words, as text or within the quotes of an attribute. */
    public Markup says(String words) {
        int from = 0;
        for (int n = 0; n < words.length(); n++) {
            var instead =
                    switch (words.charAt(n)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> "&quot;";
                        case '\'' -> "&#39;";
                        default -> "";
                    };
            if (!instead.isEmpty()) {
                written.append(words, from, n).append(instead);
                from = n + 1;
            }
        }
        written.append(words, from, words.length());
        return this;
    }

    /** An attribute, with the blank before it; none where there is nothing to say. */
    public Markup attribute(String name, @Nullable String value) {
        return value == null || value.isEmpty()
                ? this
                : raw(" ").raw(name).raw("=\"").says(value).raw("\"");
    }

    /** What is kept, packed already. */
    public Markup piece(Piece piece) {
        return raw(pieces == null ? piece.text() : pieces.mark(piece));
    }

    @Override
    public String toString() {
        return written.toString();
    }
}

package org.jointestate.web.shared;

/** Mark-up that is put together by hand, where a page has hundreds of one thing and a component for each would be most of its cost. */
public final class Markup {

    private final StringBuilder written = new StringBuilder(1 << 16);

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
        for (int n = 0; n < words.length(); n++) {
            var sign = words.charAt(n);
            switch (sign) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(sign);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}

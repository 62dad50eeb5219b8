package org.jointestate.evaluation.publish.office;

/** Text in a paragraph: OpenDocument takes several spaces for one unless each is an element. */
final class Words {

    private Words() {}

    static void paragraph(Xml xml, String style, String text) {
        if (style.isEmpty()) {
            xml.open("text:p");
        } else {
            xml.open("text:p", "text:style-name", style);
        }
        spaced(xml, text);
        xml.close();
    }

    static void spaced(Xml xml, String text) {
        int n = 0;
        while (n < text.length()) {
            int from = n;
            while (n < text.length() && text.charAt(n) != ' ') {
                n++;
            }
            xml.text(text.substring(from, n));
            int spaces = n;
            while (n < text.length() && text.charAt(n) == ' ') {
                n++;
            }
            var count = n - spaces;
            var plain = count == 1 && from < spaces && n < text.length();
            if (plain) {
                xml.text(" ");
            } else if (count > 0) {
                xml.empty("text:s", "text:c", String.valueOf(count));
            }
        }
    }
}

package org.jointestate.evaluation.publish;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of the paper may end: as anywhere, but never within a number. Java's own rules part a number with a sign before it behind its
 * decimal point, so that "to +0.251" would be read as "to +0".
 */
final class WholeNumbers implements FSTextBreaker {
    private final FSTextBreaker lines = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.UK));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        var at = lines.next();
        while (at != BreakIterator.DONE && withinNumber(at)) {
            at = lines.next();
        }
        return at;
    }

    private boolean withinNumber(int at) {
        return at > 1
                && at < text.length()
                && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == ',')
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
    }
}

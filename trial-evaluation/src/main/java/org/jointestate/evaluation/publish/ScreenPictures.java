package org.jointestate.evaluation.publish;

import org.jointestate.evaluation.report.Block;

/** The pictures of the report for a page of an application: SVG with attributes for every look, and classes for a stylesheet. */
public final class ScreenPictures {

    private ScreenPictures() {}

    /** An image with its words as its name; safe to stand in a page as it is. */
    public static String svg(Block.Figure figure) {
        return SvgWriter.screen(figure);
    }
}

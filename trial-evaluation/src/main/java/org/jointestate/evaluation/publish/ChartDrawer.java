package org.jointestate.evaluation.publish;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jointestate.evaluation.report.Drawing;
import org.w3c.dom.Element;

/**
 * Draws the report's drawings into the PDF. The words are drawn from the typeface's own outlines, so that no font of
 * the machine and no font engine of the JDK has a say in the bytes; what they say is in the figure's alternative text.
 */
final class ChartDrawer implements SVGDrawer {

    private final Map<String, Drawing> drawings;
    private final TrueTypeFont regular = Typeface.regular();
    private final TrueTypeFont strong = Typeface.strong();

    /** The drawings by the id of the element that holds their place. */
    ChartDrawer(Map<String, Drawing> drawings) {
        this.drawings = Map.copyOf(drawings);
    }

    @Override
    public SVGImage buildSVGImage(
            Element element,
            Box box,
            com.openhtmltopdf.css.style.CssContext css,
            double width,
            double height,
            double dotsPerPixel) {
        var drawing = drawings.get(element.getAttribute("id"));
        if (drawing == null) {
            throw new IllegalStateException(
                    "No drawing belongs to the element (%s).".formatted(element.getAttribute("id")));
        }
        return new Placed(drawing, dotsPerPixel);
    }

    private final class Placed implements SVGImage {

        private final Drawing drawing;
        private final double dotsPerPixel;

        Placed(Drawing drawing, double dotsPerPixel) {
            this.drawing = drawing;
            this.dotsPerPixel = dotsPerPixel;
        }

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(drawing.width() * dotsPerPixel);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(drawing.height() * dotsPerPixel);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) (drawing.width() * dotsPerPixel),
                    (float) (drawing.height() * dotsPerPixel),
                    g -> {
                        g.scale(1, 1);
                        for (var mark : drawing.marks()) {
                            draw(g, mark);
                        }
                    });
        }
    }

    private void draw(Graphics2D g, Drawing.Mark mark) {
        if (mark instanceof Drawing.Line line) {
            var path = new Path2D.Double();
            for (var point : line.points()) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(point.x(), point.y());
                } else {
                    path.lineTo(point.x(), point.y());
                }
            }
            if (line.closed()) {
                path.closePath();
            }
            ink(g, Inks.of(line.look()), path);
        } else if (mark instanceof Drawing.Box box) {
            ink(g, Inks.of(box.look()), new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        } else if (mark instanceof Drawing.Circle circle) {
            var r = circle.radius();
            ink(g, Inks.of(circle.look()), new Ellipse2D.Double(circle.x() - r, circle.y() - r, 2 * r, 2 * r));
        } else if (mark instanceof Drawing.Label label) {
            write(g, label);
        }
    }

    private static void ink(Graphics2D g, Inks inks, Shape shape) {
        if (inks.fill() != null) {
            g.setColor(Color.decode(inks.fill()));
            g.fill(shape);
        }
        if (inks.stroke() != null) {
            g.setColor(Color.decode(inks.stroke()));
            g.setStroke(stroke(inks));
            g.draw(shape);
        }
    }

    private static BasicStroke stroke(Inks inks) {
        var width = (float) inks.width();
        if (inks.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
        }
        var dash = new float[inks.dash().size()];
        for (int n = 0; n < dash.length; n++) {
            dash[n] = inks.dash().get(n).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dash, 0);
    }

    private void write(Graphics2D g, Drawing.Label label) {
        try {
            var font = label.strong() ? strong : regular;
            var scale = Inks.TEXT_SIZE / font.getUnitsPerEm();
            var cmap = font.getUnicodeCmapLookup();
            var x = label.x()
                    - switch (label.anchor()) {
                        case START -> 0;
                        case MIDDLE -> width(font, label.text()) * scale / 2;
                        case END -> width(font, label.text()) * scale;
                    };
            var words = new Path2D.Double(Path2D.WIND_NON_ZERO);
            for (var codePoint : label.text().codePoints().toArray()) {
                var glyph = cmap.getGlyphId(codePoint);
                var outline = font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    var placed = new AffineTransform(scale, 0, 0, -scale, x, label.y());
                    words.append(outline.getPath().getPathIterator(placed), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
            g.setColor(Color.decode(label.strong() ? Inks.STRONG : Inks.LABEL));
            g.fill(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double width(TrueTypeFont font, String text) throws IOException {
        double width = 0;
        for (var codePoint : text.codePoints().toArray()) {
            width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(codePoint));
        }
        return width;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // The drawings bring their own typeface.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // The drawings bring their own typeface.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}

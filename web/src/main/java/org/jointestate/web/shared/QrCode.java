package org.jointestate.web.shared;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code (ISO/IEC 18004) as a drawing: one path of dark runs on a square of this many modules, its quiet zone of four included.
 *
 * @param size how many modules it is wide
 * @param path the dark modules, row by row
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** A quarter of it may be scratched or worn off and it can still be read. */
    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                var start = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M')
                            .append(start + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append('h')
                            .append(x - start)
                            .append("v1h-")
                            .append(x - start)
                            .append('z');
                }
            }
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }
}

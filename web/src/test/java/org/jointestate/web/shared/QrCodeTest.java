package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawn from the path as a printer would, and read by a library of other people. */
class QrCodeTest {

    private static final int MODULE = 6;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://estate.example.org/at/HQ-1-B05",
                "http://localhost:8080/at/JTC-0-D12",
                "JE-EBQV-STS8",
                "https://a-rather-long-name-of-a-host.derbyshire-police-and-fire.example/joint-estate/at/HQ-3-N12"
            })
    void what_is_drawn_is_read_again(String text) throws Exception {
        assertEquals(text, read(draw(QrCode.of(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = "https://estate.example.org/at/HQ-1-B05")
    void a_label_with_a_stain_is_still_read_and_has_its_quiet_zone(String text) throws Exception {
        var code = QrCode.of(text);
        var picture = draw(code);
        for (int y = 0; y < 4 * MODULE; y++) {
            for (int x = 0; x < code.size() * MODULE; x++) {
                assertEquals(0xffffff, picture[y * code.size() * MODULE + x], "The quiet zone is not white.");
            }
        }
        // Five modules square, away from the three eyes.
        var from = code.size() / 2 + 1;
        for (int y = from * MODULE; y < (from + 5) * MODULE; y++) {
            Arrays.fill(
                    picture,
                    y * code.size() * MODULE + from * MODULE,
                    y * code.size() * MODULE + (from + 5) * MODULE,
                    0);
        }

        assertEquals(text, read(picture));
    }

    private static int[] draw(QrCode code) {
        var width = code.size() * MODULE;
        var picture = new int[width * width];
        Arrays.fill(picture, 0xffffff);
        var runs = RUN.matcher(code.path());
        var end = 0;
        while (runs.find()) {
            assertEquals(end, runs.start(), "Something stands between the runs.");
            end = runs.end();
            assertEquals(runs.group(3), runs.group(4));
            int x = Integer.parseInt(runs.group(1));
            int y = Integer.parseInt(runs.group(2));
            int length = Integer.parseInt(runs.group(3));
            for (int row = y * MODULE; row < (y + 1) * MODULE; row++) {
                Arrays.fill(picture, row * width + x * MODULE, row * width + (x + length) * MODULE, 0);
            }
        }
        assertEquals(code.path().length(), end);
        assertTrue(end > 0);
        return picture;
    }

    private static String read(int[] picture) throws Exception {
        var width = (int) Math.sqrt(picture.length);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, picture)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}

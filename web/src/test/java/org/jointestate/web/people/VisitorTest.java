package org.jointestate.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitorTest {

    @Test
    void a_browser_is_named_roughly_and_never_repeated() {
        Map.of(
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
                        "Edge on Windows",
                        "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                        "Firefox on Linux",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                        "Safari on an iPhone",
                        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
                        "Chrome on Android",
                        "<script>alert(1)</script>",
                        "Another browser")
                .forEach((sent, roughly) -> assertEquals(roughly, Visitor.roughly(sent)));
        assertEquals("Another browser", Visitor.roughly(null));
    }
}

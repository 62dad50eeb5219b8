package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private static final Set<String> PROXIES = ClientAddress.proxies("127.0.0.1, 10.0.0.7");

    @Test
    void what_a_stranger_says_of_where_it_comes_from_is_not_believed() {
        assertEquals("192.0.2.9", ClientAddress.of("192.0.2.9", "198.51.100.1", PROXIES));
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", "198.51.100.1", ClientAddress.proxies("")));
    }

    @Test
    void behind_proxies_that_are_named_it_is_the_last_address_that_is_none_of_them() {
        assertEquals("198.51.100.1", ClientAddress.of("127.0.0.1", "198.51.100.1", PROXIES));
        assertEquals("198.51.100.1", ClientAddress.of("127.0.0.1", "198.51.100.1, 10.0.0.7", PROXIES));
        assertEquals(
                "198.51.100.1",
                ClientAddress.of("127.0.0.1", "203.0.113.5, 198.51.100.1", PROXIES),
                "written by the caller");
    }

    @Test
    void a_line_of_its_own_that_the_caller_writes_above_the_proxys_is_not_believed() {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, asked, arguments) -> {
                    var lines = List.of("203.0.113.5", "198.51.100.1");
                    return switch (asked.getName()) {
                        case "getHeader" -> lines.get(0);
                        case "getHeaders" -> Collections.enumeration(lines);
                        default -> "127.0.0.1";
                    };
                });

        assertEquals("198.51.100.1", ClientAddress.of("127.0.0.1", ClientAddress.forwarded(request), PROXIES));
    }

    @Test
    void without_the_header_or_with_proxies_alone_it_is_the_sender() {
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", "", PROXIES));
        assertEquals("127.0.0.1", ClientAddress.of("127.0.0.1", " , 10.0.0.7", PROXIES));
    }
}

package org.jointestate.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a process listens on, read from the kernel's own tables: no tool needs to be installed for it. */
final class Listeners {

    private static final String LISTENING = "0A";

    private Listeners() {}

    /** Such as {@code tcp 127.0.0.1:8080}; UDP sockets count, bound as they are to receive. */
    static Set<String> of(long pid) throws IOException {
        Set<String> sockets = sockets(pid);
        Set<String> found = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            Path file = Path.of("/proc", Long.toString(pid), "net", table);
            if (!Files.exists(file)) {
                continue;
            }
            for (String line : Files.readAllLines(file)) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length < 10 || !sockets.contains(columns[9])) {
                    continue;
                }
                if (table.startsWith("udp") || columns[3].equals(LISTENING)) {
                    found.add(table.substring(0, 3) + " " + readable(columns[1]));
                }
            }
        }
        return found;
    }

    private static Set<String> sockets(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (var descriptors = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors) {
                try {
                    String target = Files.readSymbolicLink(descriptor).toString();
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (NoSuchFileException closed) {
                    // Closed between the listing and the look.
                }
            }
        }
        return inodes;
    }

    /** The kernel writes the address as hexadecimal words in the byte order of the machine. */
    private static String readable(String hexadecimal) {
        String[] parts = hexadecimal.split(":");
        String address = parts[0];
        int port = Integer.parseInt(parts[1], 16);
        String last = address.substring(address.length() - 8);
        boolean mapped = address.length() == 32 && address.startsWith("0000000000000000FFFF0000");
        if (address.length() == 8 || mapped) {
            StringBuilder dotted = new StringBuilder();
            for (int at = 6; at >= 0; at -= 2) {
                dotted.append(Integer.parseInt(last.substring(at, at + 2), 16)).append(at > 0 ? "." : "");
            }
            return dotted + ":" + port;
        }
        return "[" + address + "]:" + port;
    }
}

package org.jointestate.deploy.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between the application and its database, which can be cut: then every connection, old or new, is open and says nothing, as
 * behind a switch that drops all packets, or a database whose processes are stopped.
 */
final class CutNetwork implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();

    /** Each cut that loses what was open begins another; connections of one before never speak again. */
    private int era;

    private boolean cut;
    private volatile boolean closed;

    CutNetwork(int behind) throws IOException {
        this.behind = behind;
        thread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut() {
        synchronized (change) {
            cut = true;
        }
    }

    /** Everything that was held back arrives after all. */
    void heal() {
        synchronized (change) {
            cut = false;
            change.notifyAll();
        }
    }

    /** New connections work; those of before stay open and silent for ever. */
    void healHalf() {
        synchronized (change) {
            era++;
            cut = false;
            change.notifyAll();
        }
    }

    private void accept() {
        while (!closed) {
            try {
                var near = door.accept();
                open.add(near);
                int born;
                synchronized (change) {
                    born = era;
                }
                thread(() -> connect(near, born));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void connect(Socket near, int born) {
        try {
            if (!passes(born)) {
                return;
            }
            var far = new Socket(InetAddress.getLoopbackAddress(), behind);
            open.add(far);
            thread(() -> pump(near, far, born));
            pump(far, near, born);
        } catch (IOException gone) {
            close(near);
        }
    }

    private void pump(Socket from, Socket to, int born) {
        byte[] buffer = new byte[16 << 10];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int length = in.read(buffer);
            while (length >= 0 && passes(born)) {
                out.write(buffer, 0, length);
                out.flush();
                length = in.read(buffer);
            }
        } catch (IOException gone) {
            close(from);
            close(to);
        }
    }

    /** Waits while the network is cut; never comes back to what was lost with it. */
    private boolean passes(int born) {
        synchronized (change) {
            while ((cut || era != born) && !closed) {
                try {
                    change.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return !closed;
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "cut-network");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        door.close();
        synchronized (change) {
            change.notifyAll();
        }
        open.forEach(CutNetwork::close);
    }
}

package cn.zhongning.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What leads a browser to the portal, to be pulled out. A browser that is told to play dead lets a request slip through
 * while it loads a page anew: nothing does here.
 */
public final class Cable implements AutoCloseable {
    private final ServerSocket end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int portal;
    private final boolean narrow;
    private volatile boolean out;
    private volatile boolean mute;

    public Cable(int portal) throws IOException {
        this(portal, false);
    }

    private Cable(int portal, boolean narrow) throws IOException {
        this.portal = portal;
        this.narrow = narrow;
        Thread.ofVirtual().start(this::accept);
    }

    /** One with a proxy in it that hands on nothing but requests and answers. */
    public static Cable withoutWebSocket(int portal) throws IOException {
        return new Cable(portal, true);
    }

    public int port() {
        return end.getLocalPort();
    }

    public void pull() {
        out = true;
        open.forEach(Cable::cut);
    }

    /** What is asked still arrives, but no answer comes back. */
    public void mute() {
        mute = true;
    }

    public void plug() {
        out = false;
        mute = false;
    }

    @Override
    public void close() throws IOException {
        end.close();
        pull();
    }

    private void accept() {
        try {
            while (true) {
                var browser = end.accept();
                Thread.ofVirtual().start(() -> lead(browser));
            }
        } catch (IOException closed) {
            // nobody comes any more
        }
    }

    private void lead(Socket browser) {
        open.add(browser);
        try (browser;
                var server = new Socket(InetAddress.getLoopbackAddress(), portal)) {
            open.add(server);
            if (out) return;
            var back = Thread.ofVirtual().start(() -> carry(server, browser, true));
            carry(browser, server, false);
            back.join();
            open.remove(server);
        } catch (IOException | InterruptedException over) {
            // as a network goes: without a word
        } finally {
            open.remove(browser);
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        try (InputStream in = from.getInputStream();
                OutputStream on = to.getOutputStream()) {
            byte[] some = new byte[1 << 16];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (answers && mute) continue;
                if (narrow && !answers) on.write(withoutUpgrade(some, read));
                else on.write(some, 0, read);
            }
        } catch (IOException over) {
            cut(from);
            cut(to);
        }
    }

    /** As a proxy does that knows no such header. */
    private static byte[] withoutUpgrade(byte[] request, int length) {
        return new String(request, 0, length, StandardCharsets.ISO_8859_1)
                .replace("\r\nUpgrade: websocket\r\n", "\r\nX-grade: websocket\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // it is what was wanted
        }
    }
}

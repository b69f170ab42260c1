package cn.zhongning.portal.bench;

import cn.zhongning.portal.registration.RegistrationNotice;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A visitor's connection, kept alive. It shares the machine with what it measures, so it does next to nothing. */
final class BenchClient implements AutoCloseable {
    private final int port;
    private Socket socket;
    private OutputStream out;
    private InputStream in;

    BenchClient(int port) throws IOException {
        this.port = port;
        socket = connect();
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Tomcat ends a connection after a hundred requests. */
    private void again() throws IOException {
        socket.close();
        socket = connect();
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** The address of the ticket; none where there are no seats. */
    Optional<String> register(UUID event, UUID session, String phone) throws IOException {
        var body = "session=" + session + "%2FON_SITE&name=" + URLEncoder.encode("王小宁", StandardCharsets.UTF_8)
                + "&phone=" + phone + "&persons=1&children=0&consent=" + RegistrationNotice.VERSION;
        var request =
                "POST /events/" + event + "/register HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body;
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return answer();
    }

    private Optional<String> answer() throws IOException {
        var status = line();
        Optional<String> location = Optional.empty();
        int length = 0;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            var value = header.substring(header.indexOf(':') + 1).strip();
            if (name.equals("location")) location = Optional.of(value);
            if (name.equals("connection")) last = value.equals("close");
            if (name.equals("content-length")) length = Integer.parseInt(value);
        }
        in.skipNBytes(length);
        if (last) again();
        if (status.contains(" 303")) return location;
        if (status.contains(" 422")) return Optional.empty();
        throw new IOException(status);
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the portal hung up");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

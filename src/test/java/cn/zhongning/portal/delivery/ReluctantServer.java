package cn.zhongning.portal.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** GreenMail behind a door of ours that refuses, dawdles or hangs up on lines that contain something. */
final class ReluctantServer implements AutoCloseable {
    static final String END_OF_LETTER = "<end>";

    /** @param answer instead of the server's; none where it is asked and its answer swallowed with the line */
    record Fault(Duration delay, String answer) {
        static Fault says(String answer) {
            return new Fault(Duration.ZERO, answer);
        }

        static Fault dawdles(Duration wait) {
            return new Fault(wait, "");
        }

        static Fault hangsUpAfterTaking() {
            return new Fault(Duration.ZERO, "hang up");
        }
    }

    final GreenMail mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());
    private final ServerSocket door;
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();

    ReluctantServer() throws IOException {
        mail.start();
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    void when(String part, Fault fault) {
        faults.put(part, fault);
    }

    void content() {
        faults.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        mail.stop();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var server = new Socket("localhost", mail.getSmtp().getPort())) {
            var heard = reader(client);
            var said = reader(server);
            answer(said, client.getOutputStream());
            boolean letter = false;
            for (var line = heard.readLine(); line != null; line = heard.readLine()) {
                boolean end = letter && line.equals(".");
                var fault = letter && !end ? null : fault(end ? END_OF_LETTER : line);
                if (fault != null && fault.answer().matches("\\d{3}.*")) {
                    say(client.getOutputStream(), fault.answer());
                    if (!end) continue;
                    return; // the server behind the door still waits for the end of the letter
                }
                if (fault != null) Thread.sleep(fault.delay());
                say(server.getOutputStream(), line);
                if (letter && !end) continue;
                if (fault != null && fault.answer().equals("hang up")) {
                    readAnswer(said);
                    return;
                }
                letter = answer(said, client.getOutputStream()).startsWith("354");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Fault fault(String line) {
        return faults.entrySet().stream()
                .filter(fault -> line.contains(fault.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String answer(BufferedReader said, OutputStream client) throws IOException {
        var answer = readAnswer(said);
        say(client, answer);
        return answer;
    }

    private static String readAnswer(BufferedReader said) throws IOException {
        var answer = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            answer.append(answer.isEmpty() ? "" : "\r\n").append(line);
            if (line.length() < 4 || line.charAt(3) != '-') break;
        }
        return answer.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }
}

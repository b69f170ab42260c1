package cn.zhongning.portal.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code import [results|demands|venues] [--as EMAIL] [--for CODE] [--yes] [--doubtful] FILE …}: an organisation's
 * spreadsheets from the terminal. It asks the running portal, signed in as a person of the organisation, or as one of
 * the staff for the organisation with that credit code: one process owns the data, the rules are those of the page, and
 * the audit names somebody. The password is typed, or stands in PORTAL_IMPORT_PASSWORD.
 */
public final class ImportCommand {
    private static final List<String> KINDS = List.of("results", "demands", "venues");
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final BufferedReader keyboard =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private final URI portal;
    private final String kind;
    private final String owner;
    private final boolean yes;
    private final boolean doubtful;

    private ImportCommand(URI portal, String kind, String owner, boolean yes, boolean doubtful) {
        this.portal = portal;
        this.kind = kind;
        this.owner = owner;
        this.yes = yes;
        this.doubtful = doubtful;
    }

    public static void main(String[] arguments) throws Exception {
        var words = new ArrayList<>(List.of(arguments));
        boolean yes = words.remove("--yes");
        boolean doubtful = words.remove("--doubtful");
        var email = option(words, "--as");
        var owner = Objects.requireNonNullElse(option(words, "--for"), "");
        var kind = !words.isEmpty() && KINDS.contains(words.getFirst()) ? words.removeFirst() : KINDS.getFirst();
        if (words.isEmpty() || words.stream().anyMatch(word -> word.startsWith("--"))) {
            System.err.println("import [results|demands|venues] [--as EMAIL] [--for CODE] [--yes] [--doubtful] FILE …");
            System.exit(2);
        }
        var port = Objects.requireNonNullElse(System.getenv("PORTAL_PORT"), "8080");
        var command = new ImportCommand(URI.create("http://127.0.0.1:" + port), kind, owner, yes, doubtful);
        System.exit(command.run(email, words.stream().map(Path::of).toList()) ? 0 : 1);
    }

    private static @Nullable String option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) return null;
        words.remove(at);
        return words.remove(at);
    }

    private boolean run(@Nullable String email, List<Path> files) throws IOException, InterruptedException {
        var who = email == null ? ask("电子邮箱 / e-mail: ") : email;
        if (!signIn(who, password())) {
            System.err.println("邮箱或密码不对，或账号已停用、已锁定。/ The portal does not know this e-mail with this password.");
            return false;
        }
        boolean all = true;
        for (var file : files) all &= take(file);
        return all;
    }

    private boolean signIn(String email, String password) throws IOException, InterruptedException {
        var form = "username=" + encoded(email) + "&password=" + encoded(password);
        var answer = post("/sign-in", "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
        return answer.statusCode() == 302
                && !answer.headers().firstValue("Location").orElse("").contains("error");
    }

    private boolean take(Path file) throws IOException, InterruptedException {
        if (!Files.isReadable(file)) {
            System.err.println("无法读取 / cannot read: " + file);
            return false;
        }
        var checked = send("check", file);
        if (checked == null) return false;
        int rows = checked.path("good").asInt()
                + (doubtful ? checked.path("doubtful").asInt() : 0);
        if (rows == 0) return false;
        if (!yes && !ask("存为草稿？ / store " + rows + " as drafts? [yes/no] ").equals("yes")) return false;
        return send("store", file) != null;
    }

    /** Prints what the portal says of the file; null where it refuses. */
    private @Nullable JsonNode send(String step, Path file) throws IOException, InterruptedException {
        var address = "/imports/" + kind + "/" + step + "?name="
                + encoded(file.getFileName().toString()) + "&locale=" + locale() + "&owner=" + encoded(owner)
                + "&doubtful=" + doubtful;
        var answer = post(address, "application/octet-stream", BodyPublishers.ofFile(file));
        if (answer.statusCode() != 200 && answer.statusCode() != 422) {
            System.err.println("门户没有收下这个文件。/ The portal did not take the file. (" + answer.statusCode() + ")");
            return null;
        }
        var said = JSON.readTree(answer.body());
        System.out.println(said.path("text").asString());
        return answer.statusCode() == 200 ? said : null;
    }

    private HttpResponse<String> post(String address, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(portal.resolve(address))
                .header("Origin", portal.toString())
                .header("Content-Type", type)
                .POST(body);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String ask(String question) throws IOException {
        System.out.print(question);
        System.out.flush();
        return Objects.requireNonNullElse(keyboard.readLine(), "").strip();
    }

    private String password() throws IOException {
        var given = System.getenv("PORTAL_IMPORT_PASSWORD");
        if (given != null) return given;
        var console = System.console();
        return console == null || !console.isTerminal()
                ? ask("密码 / password: ")
                : new String(console.readPassword("密码 / password: "));
    }

    private static String locale() {
        return Objects.requireNonNullElse(System.getenv("LANG"), "").startsWith("en") ? "en" : "zh-CN";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

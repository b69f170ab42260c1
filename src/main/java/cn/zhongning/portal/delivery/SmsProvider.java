package cn.zhongning.portal.delivery;

import cn.zhongning.portal.delivery.Undelivered.Fate;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the provider that was configured to send a short message, and reads what it answers. */
final class SmsProvider {
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final Set<Integer> NOT_US = Set.of(401, 407);
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429, 500, 502, 503);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmsSettings settings;
    private final Pattern success;
    private final HttpClient client;

    SmsProvider(SmsSettings settings) {
        this.settings = settings;
        success = Pattern.compile(settings.success());
        client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        // What is nonsense is refused when the portal starts, not when somebody waits for a message.
        if (settings.given()) request(Map.of("id", "0", "phone", "0", "text", ""));
    }

    void send(String id, String phone, String text) throws Undelivered {
        read(ask(request(Map.of("id", id, "phone", phone, "text", text))));
    }

    private HttpRequest request(Map<String, String> values) {
        var request = HttpRequest.newBuilder(URI.create(SmsTemplate.address(settings.address(), values)))
                .method(settings.method(), body(values))
                .setHeader("Content-Type", settings.type())
                .setHeader("Idempotency-Key", values.getOrDefault("id", ""));
        settings.headerLines().forEach(line -> {
            int colon = line.indexOf(':');
            request.setHeader(
                    line.substring(0, colon).strip(),
                    SmsTemplate.header(line.substring(colon + 1).strip(), values));
        });
        return request.build();
    }

    private HttpRequest.BodyPublisher body(Map<String, String> values) {
        return "GET".equals(settings.method())
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(SmsTemplate.body(settings.body(), settings.type(), values));
    }

    private HttpResponse<String> ask(HttpRequest request) throws Undelivered {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            // The client's own timeout would end with the headers.
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? broken(cause) : broken(failed);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw Undelivered.because(Fate.UNKNOWN, "no answer in " + settings.timeout());
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw Undelivered.because(Fate.UNKNOWN, leaving);
        }
    }

    /** Whoever never heard us sent nothing; everybody else may have. */
    private static Undelivered broken(Exception failed) {
        boolean unheard = failed instanceof ConnectException
                || failed instanceof HttpConnectTimeoutException
                || failed instanceof SSLHandshakeException;
        // What lies below says less: that a channel was closed.
        return unheard ? Undelivered.because(Fate.AWAY, failed.toString()) : Undelivered.because(Fate.UNKNOWN, failed);
    }

    private void read(HttpResponse<String> answer) throws Undelivered {
        int status = answer.statusCode();
        var said = "HTTP " + status + " " + answer.body().strip();
        if (NOT_US.contains(status)) throw Undelivered.because(Fate.AWAY, said);
        if (NOT_NOW.contains(status)) throw Undelivered.because(Fate.LATER, said);
        if (status == 504) throw Undelivered.because(Fate.UNKNOWN, said);
        boolean sent = settings.status().matcher(Integer.toString(status)).matches() && succeeded(answer.body());
        if (!sent) throw Undelivered.never(Mail.Cause.REFUSED, said);
    }

    private boolean succeeded(String answer) {
        if (settings.success().isEmpty()) return true;
        if (settings.pointer().isEmpty()) return success.matcher(answer).find();
        try {
            return success.matcher(JSON.readTree(answer).at(settings.pointer()).asString())
                    .matches();
        } catch (JacksonException nonsense) {
            return false;
        }
    }
}

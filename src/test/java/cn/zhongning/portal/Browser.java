package cn.zhongning.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A visitor without script and without a cookie jar. */
public record Browser(int port, HttpClient http) {
    public Browser(int port) {
        this(port, HttpClient.newHttpClient());
    }

    public HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    public HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> read)
            throws IOException, InterruptedException {
        return http.send(request.build(), read);
    }
}

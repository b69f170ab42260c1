package cn.zhongning.engine;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.elasticsearch.ElasticsearchSecurityException;
import org.elasticsearch.action.ActionListener;
import org.elasticsearch.http.netty4.internal.HttpValidator;
import org.elasticsearch.rest.RestStatus;

/** Lets in who brings the secret of this start as basic authentication: other users of the machine reach the port too. */
final class Doorkeeper implements HttpValidator {
    /** The system property in which the node's main class leaves what it was told on its standard input. */
    static final String SECRET = "engine.secret";

    private static final String USER = "portal";
    private final byte[] expected;

    Doorkeeper(String secret) {
        var pair = (USER + ":" + secret).getBytes(StandardCharsets.UTF_8);
        expected = ("Basic " + Base64.getEncoder().encodeToString(pair)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void validate(HttpRequest request, Channel channel, ActionListener<Void> answer) {
        var brought = request.headers().get(HttpHeaderNames.AUTHORIZATION, "");
        if (MessageDigest.isEqual(brought.getBytes(StandardCharsets.UTF_8), expected)) {
            answer.onResponse(null);
        } else {
            answer.onFailure(new ElasticsearchSecurityException("the secret is missing", RestStatus.UNAUTHORIZED));
        }
    }

    @Sharable
    static final class NobodyEnters extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext connection) {
            connection.close();
        }
    }
}

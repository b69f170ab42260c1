package cn.zhongning.portal.webhooks;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses the portal may be sent to. Somebody who names one must not reach by it what only this machine and its
 * neighbours reach; asked when it is written down and again before each message, for a name may move.
 */
@Component
class Outside {
    private final boolean inside;

    /** @param inside whether plain HTTP and neighbours are wanted, as where the receiver stands in the same house */
    Outside(@Value("${portal.webhooks.inside}") boolean inside) {
        this.inside = inside;
    }

    /** @throws IOException with what is wrong, for the record */
    URI check(String address) throws IOException {
        var uri = parse(address);
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new IOException("not an address of a service");
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !(inside && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new IOException("not https");
        }
        if (!inside && Arrays.stream(InetAddress.getAllByName(uri.getHost())).anyMatch(Outside::near)) {
            throw new IOException("not a public address");
        }
        return uri;
    }

    private static URI parse(String address) throws IOException {
        try {
            return new URI(address.strip());
        } catch (URISyntaxException nonsense) {
            throw new IOException("not an address", nonsense);
        }
    }

    static boolean near(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address ? private6(address.getAddress()) : private4(address.getAddress()));
    }

    /** What Java has no name for: 0/8, carriers' 100.64/10, 192.0.0/24, tests' 198.18/15, and 240/4 and above. */
    private static boolean private4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first == 100 && (second & 0xc0) == 64
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second & 0xfe) == 18
                || first >= 240;
    }

    /** Unique local fc00::/7, and IPv4 in IPv6's clothes: 64:ff9b::/96 and 2002::/16 lead wherever they like. */
    private static boolean private6(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean translated = first == 0 && second == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        return (first & 0xfe) == 0xfc || translated || first == 0x20 && second == 2;
    }
}

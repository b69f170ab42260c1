package cn.zhongning.portal.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the provider of short messages is asked, for every one of them. {@code {phone}}, {@code {text}} and {@code {id}} may
 * stand in the address behind its question mark, in the headers and in the body.
 *
 * @param address none where short messages stay in the portal's home
 * @param headers one in each line
 * @param type of the body, which also says how to escape what is put into it
 * @param status what the status of a success matches
 * @param pointer where in a JSON answer the success stands (RFC 6901); empty for the whole answer
 * @param success what stands there after a success
 * @param timeout for one message, with everything
 */
@ConfigurationProperties("portal.sms")
record SmsSettings(
        @DefaultValue("") String address,
        @DefaultValue("POST") String method,
        @DefaultValue("") String headers,
        @DefaultValue("application/json") String type,

        @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\",\"id\":\"{id}\"}")
        String body,

        @DefaultValue("2\\d\\d") Pattern status,
        @DefaultValue("") String pointer,
        @DefaultValue("") String success,
        @DefaultValue("15s") Duration timeout) {
    SmsSettings {
        address = address.strip();
        if (!address.isEmpty()) refuseNonsense(address, headers);
        Pattern.compile(success);
    }

    boolean given() {
        return !address.isEmpty();
    }

    List<String> headerLines() {
        return headers.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "SmsSettings[" + (given() ? "given" : "none") + "]";
    }

    private static void refuseNonsense(String address, String headers) {
        var plain = URI.create(address.replaceAll("\\{(phone|text|id)}", "x"));
        boolean web = "https".equals(plain.getScheme()) || "http".equals(plain.getScheme());
        if (!web || plain.getHost() == null)
            throw new IllegalArgumentException("portal.sms.address is no address of the web");
        boolean named = headers.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.indexOf(':') > 0);
        if (!named) throw new IllegalArgumentException("portal.sms.headers: each line needs a name and a colon");
    }
}

package cn.zhongning.portal.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that letters come back to, read by IMAP.
 *
 * @param host none where nobody reads it
 */
@ConfigurationProperties("portal.bounces")
record BounceSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean tls,
        @DefaultValue("INBOX") String folder) {
    boolean given() {
        return !host.isBlank();
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "BounceSettings[" + host + "]";
    }
}

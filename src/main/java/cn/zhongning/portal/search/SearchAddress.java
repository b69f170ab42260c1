package cn.zhongning.portal.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Elasticsearch answers; no address means that the portal runs a node of its own.
 *
 * @param user with its password, or an API key instead
 * @param certificate file of the authority that signed the nodes' certificates, where the system does not know it
 */
public record SearchAddress(
        @DefaultValue List<URI> urls,
        @Nullable String user,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path certificate) {
    /** Settings left empty in the environment count as not given. */
    public SearchAddress {
        user = blankToNull(user);
        password = blankToNull(password);
        apiKey = blankToNull(apiKey);
        certificate = certificate == null || certificate.toString().isBlank() ? null : certificate;
    }

    public boolean given() {
        return !urls.isEmpty();
    }

    private static @Nullable String blankToNull(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }
}

package cn.zhongning.portal.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Published inside the transaction that it tells of: somebody is to get a letter that nobody else reads, with the texts
 * {@code <key>.title} and {@code <key>.body}.
 *
 * @param address where the reader acts; the secret comes after it, and opens it until then
 */
public record Letter(
        Account to,
        String key,
        String address,
        @Nullable String secret,
        @Nullable Instant until) {
    static Letter to(Account account, String key, String address) {
        return new Letter(account, key, address, null, null);
    }
}

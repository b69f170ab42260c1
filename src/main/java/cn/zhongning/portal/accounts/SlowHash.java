package cn.zhongning.portal.accounts;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2, with older bcrypt hashes still accepted. A password typed on a phone equals the same one typed on a computer,
 * whichever way the letters are composed; and a crowd at the door does not take the portal's memory, 16 MB each.
 */
final class SlowHash implements PasswordEncoder {
    private static final int AT_ONCE = 4;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2",
            Map.of(
                    "argon2",
                    Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                    "bcrypt",
                    new BCryptPasswordEncoder()));
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slowly(() -> encoder.encode(composed(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return slowly(() -> encoder.matches(composed(password), hash));
    }

    static String composed(@Nullable CharSequence password) {
        return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T slowly(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

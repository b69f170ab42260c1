package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What makes a password good enough: at least 8 characters, none that everybody tries first. */
@Configuration
class Passwords {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final Set<String> weak;

    Passwords() throws IOException {
        weak = new ClassPathResource("accounts/weak-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new SlowHash();
    }

    /** @throws Refused saying what would be right */
    void check(String typed, String email) {
        var password = SlowHash.composed(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) throw new Refused("accounts.error.password.short", SHORTEST, length);
        if (length > LONGEST) throw new Refused("accounts.error.password.long", LONGEST, length);
        var small = password.toLowerCase(Locale.ROOT);
        var person = email.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        if (weak.contains(small)
                || weak.contains(small.replaceAll("[\\d\\p{Punct}]+$", ""))
                || small.chars().distinct().count() < 4
                || (person.length() > 3 && small.contains(person))) {
            throw new Refused("accounts.error.password.weak");
        }
    }
}

package cn.zhongning.portal.delivery;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a letter of {@link Topic#DIGEST} says, kept by whoever gathered it. */
public interface LetterParts {
    /** @param more how many others there are, in words */
    record Part(String title, List<Line> lines, @Nullable String more) {}

    /** @param address below the portal's origin */
    record Line(String title, @Nullable String why, String address) {}

    List<Part> of(UUID letter, Locale language);
}

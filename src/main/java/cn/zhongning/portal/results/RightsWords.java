package cn.zhongning.portal.results;

import cn.zhongning.portal.imports.CellMistake;
import cn.zhongning.portal.imports.SheetCell;
import cn.zhongning.portal.imports.Vocabulary;
import cn.zhongning.portal.results.IntellectualProperty.Right;
import cn.zhongning.portal.results.IntellectualProperty.RightKind;
import cn.zhongning.portal.results.IntellectualProperty.RightStatus;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Intellectual property as people write it into a cell, a line for each: 发明专利 ZL202310000001.X 已授权. */
final class RightsWords {
    private static final String LINES = "[;；\\n]";

    private final Vocabulary<RightKind> kinds;
    private final Vocabulary<RightStatus> statuses;

    RightsWords(Texts texts) {
        kinds = Vocabulary.of(RightKind.class, texts);
        statuses = Vocabulary.of(RightStatus.class, texts);
    }

    Vocabulary<RightKind> kinds() {
        return kinds;
    }

    IntellectualProperty read(SheetCell cell, Locale locale) {
        var all = Stream.of(cell.text().split(LINES))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> right(line, locale))
                .toList();
        if (all.size() > IntellectualProperty.MOST) {
            throw new Refused("results.error.rights", IntellectualProperty.MOST, all.size());
        }
        return new IntellectualProperty(all);
    }

    /** English kinds have several words. */
    private Right right(String line, Locale locale) {
        var tokens = line.split("[\\s,，|]+");
        var status = statuses.find(tokens[tokens.length - 1]);
        for (int split = tokens.length - 1; split >= 1 && status.isPresent(); split--) {
            var kind = kinds.find(String.join("", List.of(tokens).subList(0, split)));
            if (kind.isEmpty()) continue;
            var number = String.join(" ", List.of(tokens).subList(split, tokens.length - 1));
            if (number.length() > IntellectualProperty.NUMBER) {
                throw new Refused("imports.error.right-number", IntellectualProperty.NUMBER, number.length());
            }
            return new Right(kind.get(), number, status.get());
        }
        throw new Refused(
                "imports.error.right", CellMistake.quoted(line), kinds.enumerated(locale), statuses.enumerated(locale));
    }
}

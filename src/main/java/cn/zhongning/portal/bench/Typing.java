package cn.zhongning.portal.bench;

import cn.zhongning.portal.language.Pinyin;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people type on the way to a title: its first characters, how it sounds, its initials. */
final class Typing {
    private static final List<Integer> CHARACTERS = List.of(1, 2, 3, 4, 6);
    private static final List<Integer> LETTERS = List.of(2, 3, 4, 6, 8);
    private static final List<Integer> INITIALS = List.of(2, 3, 4);

    private Typing() {}

    static List<String> to(String title) {
        var sounds = Pinyin.of(title).row().split(" *\\. *", 2)[0];
        var letters = sounds.replace(" ", "");
        var initials = sounds.replaceAll("(\\S)\\S* ?", "$1");
        return Stream.of(beginnings(title, CHARACTERS), beginnings(letters, LETTERS), beginnings(initials, INITIALS))
                .flatMap(typed -> typed)
                .toList();
    }

    /** Four characters from the middle of the title, as somebody remembers them. */
    static Stream<String> pieces(String title) {
        return IntStream.iterate(0, from -> from + 4 <= title.length(), from -> from + 3)
                .mapToObj(from -> title.substring(from, from + 4))
                .map(String::strip)
                .filter(piece -> piece.length() == 4);
    }

    private static Stream<String> beginnings(String text, List<Integer> lengths) {
        return lengths.stream().filter(length -> length <= text.length()).map(length -> text.substring(0, length));
    }
}

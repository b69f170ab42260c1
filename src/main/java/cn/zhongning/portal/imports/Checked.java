package cn.zhongning.portal.imports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A spreadsheet after its check, before anything of it is stored.
 *
 * @param digest of the file: the same file is taken only once
 * @param ignored headings that mean nothing to the portal
 * @param good rows that can become drafts
 * @param doubtful rows that can, but whose title stands already in the file or among the organisation's results
 * @param bad rows that cannot
 */
public record Checked(
        String fileName,
        String digest,
        List<String> ignored,
        List<ReadRow> good,
        List<Doubt> doubtful,
        List<ReadRow> bad) {
    public Checked {
        ignored = List.copyOf(ignored);
        good = List.copyOf(good);
        doubtful = List.copyOf(doubtful);
        bad = List.copyOf(bad);
    }

    /** @param twin the row with the same title; 0 where a result in the portal has it */
    public record Doubt(ReadRow row, int twin) {}

    public List<CellMistake> mistakes() {
        return bad.stream().flatMap(row -> row.mistakes().stream()).toList();
    }

    public int rows() {
        return good.size() + doubtful.size() + bad.size();
    }

    /** Those that stay outside, in the order of the file. */
    Stream<ReadRow> leftOut(boolean doubtfulToo) {
        return Stream.concat(bad.stream(), doubtfulToo ? doubtful.stream().map(Doubt::row) : Stream.empty())
                .sorted(Comparator.comparingInt(ReadRow::number));
    }
}

package cn.zhongning.portal.imports;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A spreadsheet after its check, before anything of it is stored.
 *
 * @param owner whose its rows are to be
 * @param digest of the file: the same file is taken only once
 * @param ignored headings that mean nothing to the portal
 * @param good rows that can become drafts
 * @param doubtful rows that can, but that stand already in the file or among what the organisation has
 * @param bad rows that cannot
 */
public record Checked<F>(
        SheetKind<F> kind,
        UUID owner,
        String fileName,
        String digest,
        List<String> ignored,
        List<ReadRow<F>> good,
        List<Doubt<F>> doubtful,
        List<ReadRow<F>> bad) {
    public Checked {
        ignored = List.copyOf(ignored);
        good = List.copyOf(good);
        doubtful = List.copyOf(doubtful);
        bad = List.copyOf(bad);
    }

    /** Those that can be stored are all good, as long as nobody has held them against what is there already. */
    static <F> Checked<F> of(SheetKind<F> kind, UUID owner, String fileName, String digest, SheetCheck.Rows<F> read) {
        var storable = read.rows().stream().collect(Collectors.partitioningBy(row -> row.form() != null));
        return new Checked<>(
                kind,
                owner,
                fileName,
                digest,
                read.ignored(),
                storable.getOrDefault(true, List.of()),
                List.of(),
                storable.getOrDefault(false, List.of()));
    }

    Checked<F> with(List<ReadRow<F>> good, List<Doubt<F>> doubtful) {
        return new Checked<>(kind, owner, fileName, digest, ignored, good, doubtful, bad);
    }

    /** @param twin the row that says the same; 0 where it stands in the portal */
    public record Doubt<F>(ReadRow<F> row, int twin) {}

    public List<CellMistake> mistakes() {
        return bad.stream().flatMap(row -> row.mistakes().stream()).toList();
    }

    public int rows() {
        return good.size() + doubtful.size() + bad.size();
    }

    /** Those that can be stored, in the order of the file. */
    List<ReadRow<F>> promising() {
        return ordered(Stream.concat(good.stream(), doubtful.stream().map(Doubt::row)));
    }

    /** Those that stay outside, in the order of the file. */
    List<ReadRow<F>> leftOut(boolean doubtfulToo) {
        return ordered(
                Stream.concat(bad.stream(), doubtfulToo ? doubtful.stream().map(Doubt::row) : Stream.empty()));
    }

    private List<ReadRow<F>> ordered(Stream<ReadRow<F>> rows) {
        return rows.sorted(Comparator.comparingInt(ReadRow::number)).toList();
    }
}

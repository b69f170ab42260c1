package cn.zhongning.portal.imports;

import cn.zhongning.portal.shared.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Turns back what is no honest spreadsheet before a parser sees it. The library has no limits of its own: it keeps every
 * string, and makes room for every column that an address names.
 */
public final class FileGuard {
    public static final long SIZE = 10L << 20;
    static final long INFLATED = 64L << 20;
    static final int RATIO = 200;
    static final long RATIO_FROM = 4L << 20;
    static final int ENTRIES = 300;

    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FileGuard() {}

    /**
     * Answers what is merged in the first sheet of an .xlsx file; nothing for what may be text.
     *
     * @throws Refused with the reason
     */
    static Optional<MergedCells> check(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) throw new Refused("imports.error.empty-file");
        if (size > SIZE) throw tooLarge();
        if (!zipped(file)) return Optional.empty();
        try (var zip = ZipFile.builder().setPath(file).get()) {
            return Optional.of(checkEntries(zip, size));
        } catch (ZipException | IllegalArgumentException noZip) {
            throw new Refused("imports.error.broken");
        }
    }

    /** What a browser does not even send. */
    public static Refused unsent(boolean tooMany) {
        return tooMany ? new Refused("imports.error.one-file") : tooLarge();
    }

    private static Refused tooLarge() {
        return new Refused("imports.error.large", SIZE >> 20);
    }

    private static boolean zipped(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(4);
            if (!starts(head, OLE)) return starts(head, ZIP);
            // the list of what such a file holds may stand at its very end
            throw new Refused(contains(in.readAllBytes(), ENCRYPTED) ? "imports.error.password" : "imports.error.xls");
        }
    }

    private static MergedCells checkEntries(ZipFile zip, long size) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > ENTRIES) throw new Refused("imports.error.parts", ENTRIES);
        var names = new HashSet<String>();
        for (var entry : entries) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) throw new Refused("imports.error.broken");
            checkName(name);
            if (entry.getGeneralPurposeBit().usesEncryption()) throw new Refused("imports.error.password");
            if (!zip.canReadEntryData(entry)) throw new Refused("imports.error.broken");
        }
        if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
            throw new Refused("imports.error.kind");
        }
        long left = INFLATED;
        var scan = new PartScan();
        var merged = new MergedCells();
        for (var entry : entries) {
            boolean first = entry.getName().equalsIgnoreCase(FIRST_SHEET);
            left -= inflate(zip, entry, scan, left, first ? merged : new MergedCells());
        }
        long inflated = INFLATED - left;
        if (inflated > RATIO_FROM && inflated / size > RATIO) throw new Refused("imports.error.bomb");
        return merged;
    }

    private static void checkName(String name) {
        if (name.endsWith("vbaproject.bin") || name.contains("xl/macrosheets/")) {
            throw new Refused("imports.error.macros");
        }
        if (name.contains("xl/externallinks/")) throw new Refused("imports.error.links");
    }

    /** What stands in the directory about sizes may be a lie, so every part is counted while it unfolds. */
    private static long inflate(ZipFile zip, ZipArchiveEntry entry, PartScan scan, long left, MergedCells merged)
            throws IOException {
        try (var raw = zip.getInputStream(entry);
                var counted = BoundedInputStream.builder()
                        .setInputStream(raw)
                        .setMaxCount(left + 1)
                        .setPropagateClose(false)
                        .get()) {
            if (isXml(entry.getName())) scan.read(counted, () -> counted.getCount() > left, merged);
            counted.transferTo(OutputStream.nullOutputStream());
            if (counted.getCount() > left) throw new Refused("imports.error.bomb");
            return counted.getCount();
        }
    }

    private static boolean isXml(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    private static boolean starts(byte[] bytes, byte[] head) {
        return Arrays.equals(bytes, head);
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) return true;
        }
        return false;
    }
}

package cn.zhongning.portal.files;

import cn.zhongning.portal.shared.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;

/** Whether a packed file is a document, a spreadsheet or slides of today's office, without macros and no bomb. */
final class OfficeCheck {
    static final int ENTRIES = 5000;
    static final long INFLATED = 256L << 20;
    static final int RATIO = 200;
    static final long RATIO_FROM = 16L << 20;

    private static final String TYPES = "[Content_Types].xml";
    private static final List<String> MACROS = List.of("vbaproject", "vbadata", "/macrosheets/", "/activex/");

    private final FileName name;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private long left = INFLATED;

    private OfficeCheck(FileName name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
        entries = Collections.list(zip.getEntries());
    }

    static FileType type(FileName name, byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            return new OfficeCheck(name, zip).read(content.length);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("files.error.broken", name.value());
        }
    }

    private FileType read(long packed) throws IOException {
        if (entries.size() > ENTRIES) throw new Refused("files.error.bomb", name.value());
        checkNames();
        var types = zip.getEntry(TYPES);
        if (types == null) throw new Refused("files.error.kind", name.value());
        var declared = new ContentTypes(name);
        read(types, declared::read);
        for (var entry : entries) {
            if (entry.getName().equals(TYPES)) continue;
            boolean relations = entry.getName().endsWith(".rels");
            read(entry, relations ? declared::readRelations : content -> {});
        }
        long inflated = INFLATED - left;
        if (inflated > RATIO_FROM && inflated / packed > RATIO) throw new Refused("files.error.bomb", name.value());
        return declared.type();
    }

    private void checkNames() {
        var names = new HashSet<String>();
        for (var entry : entries) {
            var path = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(path)) throw new Refused("files.error.broken", name.value());
            if (MACROS.stream().anyMatch(path::contains)) throw new Refused("files.error.macros", name.value());
            if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
                throw new Refused("files.error.broken", name.value());
            }
        }
    }

    private interface Reading {
        void of(InputStream content) throws IOException;
    }

    /** What stands in the directory about sizes may be a lie, so every part is counted while it unfolds. */
    private void read(ZipArchiveEntry entry, Reading reading) throws IOException {
        try (var raw = zip.getInputStream(entry);
                var counted = BoundedInputStream.builder()
                        .setInputStream(raw)
                        .setMaxCount(left + 1)
                        .setPropagateClose(false)
                        .get()) {
            reading.of(counted);
            counted.transferTo(OutputStream.nullOutputStream());
            if (counted.getCount() > left) throw new Refused("files.error.bomb", name.value());
            left -= counted.getCount();
        }
    }
}

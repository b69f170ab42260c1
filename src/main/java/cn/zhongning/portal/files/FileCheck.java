package cn.zhongning.portal.files;

import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Refused;
import org.apache.tika.Tika;

/** Tells by its content what a file is, and turns back what only calls itself so. */
final class FileCheck {
    static final int MEGABYTES = 20;
    static final int SIZE = MEGABYTES << 20;
    static final int PAPER_MEGABYTES = 10;

    private static final Tika TIKA = new Tika();

    private FileCheck() {}

    /** @throws Refused with the reason */
    static FileType type(FileName name, byte[] content) {
        if (content.length == 0) throw new Refused("files.error.empty", name.value());
        if (content.length > SIZE) throw new Refused("files.error.large", MEGABYTES);
        var type = told(name, content);
        if (!type.isCalled(name.extension())) throw new Refused("files.error.disguised", name.value(), type.name());
        if (type.picture()) Pictures.check(content);
        return type;
    }

    /** A document or a picture of one: all that strangers may send, since nothing has to be unpacked to look at it. */
    static void paper(FileName name, byte[] content) {
        if (content.length > PAPER_MEGABYTES << 20) throw new Refused("files.error.large", PAPER_MEGABYTES);
        boolean readable =
                FileType.of(TIKA.detect(content)).filter(type -> !type.office()).isPresent();
        if (content.length > 0 && !readable) throw new Refused("files.error.paper", name.value());
        type(name, content);
    }

    private static FileType told(FileName name, byte[] content) {
        return switch (TIKA.detect(content)) {
            case "application/zip", "application/x-tika-ooxml" -> OfficeCheck.type(name, content);
            case "application/x-tika-msoffice" -> throw new Refused("files.error.old", name.value());
            case String media ->
                FileType.of(media)
                        .filter(type -> !type.office())
                        .orElseThrow(() -> new Refused("files.error.kind", name.value()));
        };
    }
}

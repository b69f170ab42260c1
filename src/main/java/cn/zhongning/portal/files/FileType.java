package cn.zhongning.portal.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be handed in. */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    JPG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png");

    private final String media;
    private final List<String> extensions;

    FileType(String media, String... extensions) {
        this.media = media;
        this.extensions = List.of(extensions);
    }

    static Optional<FileType> of(String media) {
        return Arrays.stream(values()).filter(type -> type.media.equals(media)).findFirst();
    }

    String media() {
        return media;
    }

    boolean isCalled(String extension) {
        return extensions.contains(extension);
    }

    boolean office() {
        return this == DOCX || this == XLSX || this == PPTX;
    }

    boolean picture() {
        return this == JPG || this == PNG;
    }

    /** Every extension with its dot, as a browser's file chooser wants them. */
    static String[] accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream())
                .map(extension -> "." + extension)
                .toArray(String[]::new);
    }
}

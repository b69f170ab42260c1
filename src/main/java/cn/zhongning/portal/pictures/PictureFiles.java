package cn.zhongning.portal.pictures;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives pictures out. A picture never changes, so a browser keeps it; what is not public nobody else keeps. */
@RestController
class PictureFiles {
    private static final CacheControl OPEN = CacheControl.maxAge(Duration.ofDays(365))
            .cachePublic()
            .immutable()
            .sMaxAge(Duration.ofMinutes(10)); // a proxy must soon notice that a listing was withdrawn
    private static final CacheControl SHUT = CacheControl.noStore().cachePrivate();

    private final Pictures pictures;

    PictureFiles(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> wide(@PathVariable String id) {
        return answer(id, false);
    }

    @GetMapping("/pictures/{id}/small")
    ResponseEntity<byte[]> small(@PathVariable String id) {
        return answer(id, true);
    }

    private ResponseEntity<byte[]> answer(String id, boolean small) {
        return parse(id)
                .flatMap(picture -> pictures.file(picture, small))
                .map(file -> ResponseEntity.ok()
                        .cacheControl(file.open() ? OPEN : SHUT)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .eTag(id + (small ? "-small" : ""))
                        .contentType(MediaType.IMAGE_JPEG)
                        .body(file.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

package cn.zhongning.portal.api;

import cn.zhongning.portal.pictures.Picture;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Sha256;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pictures for results and events. Their texts name them; what none of them names is forgotten after a while. */
@RestController
@RequestMapping(path = "/api/v1/own/pictures", produces = "application/json")
@Tag(name = "own pictures")
class OwnPicturesController {
    private final Pictures pictures;
    private final Once once;
    private final String origin;

    OwnPicturesController(Pictures pictures, Once once, @Value("${portal.origin}") String origin) {
        this.pictures = pictures;
        this.once = once;
        this.origin = origin;
    }

    /** @param url where it is shown, once a page with it is public */
    record OwnPicture(UUID id, String url, int width, int height, String alt) {}

    @PostMapping(consumes = "multipart/form-data")
    ResponseEntity<OwnPicture> addPicture(
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "alt", defaultValue = "") String alt,
            HttpServletRequest request) {
        return Uploaded.read(
                file,
                Pictures.MEGABYTES,
                sent -> once.plain(
                        request,
                        List.of(Sha256.of(sent.bytes()), alt),
                        OwnPicture.class,
                        () -> created(pictures.add(sent.bytes(), alt))));
    }

    private ResponseEntity<OwnPicture> created(Picture picture) {
        var url = origin + picture.address();
        return ResponseEntity.created(URI.create(url))
                .cacheControl(CacheControl.noStore())
                .body(new OwnPicture(picture.id(), url, picture.width(), picture.height(), picture.alt()));
    }
}

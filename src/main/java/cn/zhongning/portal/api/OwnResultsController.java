package cn.zhongning.portal.api;

import cn.zhongning.portal.files.FileDownload;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.StageCounts;
import cn.zhongning.portal.results.ResultForm;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.search.Catalogue;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The results of the token's organisation. */
@RestController
@RequestMapping(path = "/api/v1/own/results", produces = "application/json")
@Tag(name = "own results")
class OwnResultsController {
    private final OwnListings<TechResult, ResultForm, ResultText> own;
    private final FileDownload downloads;

    OwnResultsController(
            ResultService results,
            StageCounts counts,
            Attachments files,
            FileDownload downloads,
            Once once,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        this.downloads = downloads;
        own = new OwnListings<>(
                results,
                counts,
                files,
                once,
                transaction,
                clock,
                origin,
                new OwnListings.Shape<>(ResultText.class, ResultText.BLANK, ResultText::form, ResultText::of));
    }

    @GetMapping
    ResponseEntity<Stretch<Own<ResultText>>> listOwnResults(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @Schema(minimum = "1", maximum = "" + Catalogue.MOST, defaultValue = "20")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit) {
        return own.list(stage, cursor, limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<Own<ResultText>> getOwnResult(@PathVariable UUID id) {
        return own.one(id);
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Own<ResultText>> createResult(
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody ResultText text,
            HttpServletRequest request) {
        return own.create(request, text);
    }

    @PutMapping(path = "/{id}", consumes = "application/json")
    ResponseEntity<Own<ResultText>> updateResult(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody ResultText text) {
        return own.update(id, version, text);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discardResult(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.discard(id, version);
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Own<ResultText>> submitResult(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.submit(id, version);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Own<ResultText>> withdrawResult(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.withdraw(id, version);
    }

    @PostMapping("/{id}/revision")
    ResponseEntity<Own<ResultText>> reviseResult(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.revise(id, version);
    }

    @PostMapping("/{id}/renewal")
    ResponseEntity<Own<ResultText>> renewResult(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.renew(id, version);
    }

    @PostMapping(path = "/{id}/files", consumes = "multipart/form-data")
    ResponseEntity<Own<ResultText>> addResultFile(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file) {
        return own.attach(id, version, file);
    }

    @GetMapping(path = "/{id}/files/{file}", produces = "application/octet-stream")
    void getResultFile(
            @PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        downloads.send(own.file(id, file), request, response);
    }

    @DeleteMapping("/{id}/files/{file}")
    ResponseEntity<Own<ResultText>> removeResultFile(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.detach(id, version, file);
    }
}

package cn.zhongning.portal.api;

import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.files.FileDownload;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.StageCounts;
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

/** The demands of the token's organisation. */
@RestController
@RequestMapping(path = "/api/v1/own/demands", produces = "application/json")
@Tag(name = "own demands")
class OwnDemandsController {
    private final OwnListings<Demand, DemandForm, DemandText> own;
    private final FileDownload downloads;

    OwnDemandsController(
            DemandService demands,
            StageCounts counts,
            Attachments files,
            FileDownload downloads,
            Once once,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        this.downloads = downloads;
        own = new OwnListings<>(
                demands,
                counts,
                files,
                once,
                transaction,
                clock,
                origin,
                new OwnListings.Shape<>(DemandText.class, DemandText.BLANK, DemandText::form, DemandText::of));
    }

    @GetMapping
    ResponseEntity<Stretch<Own<DemandText>>> listOwnDemands(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @Schema(minimum = "1", maximum = "" + Catalogue.MOST, defaultValue = "20")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit) {
        return own.list(stage, cursor, limit);
    }

    @GetMapping("/{id}")
    ResponseEntity<Own<DemandText>> getOwnDemand(@PathVariable UUID id) {
        return own.one(id);
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Own<DemandText>> createDemand(
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody DemandText text,
            HttpServletRequest request) {
        return own.create(request, text);
    }

    @PutMapping(path = "/{id}", consumes = "application/json")
    ResponseEntity<Own<DemandText>> updateDemand(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody DemandText text) {
        return own.update(id, version, text);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discardDemand(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.discard(id, version);
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Own<DemandText>> submitDemand(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.submit(id, version);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Own<DemandText>> withdrawDemand(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.withdraw(id, version);
    }

    @PostMapping("/{id}/revision")
    ResponseEntity<Own<DemandText>> reviseDemand(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.revise(id, version);
    }

    @PostMapping("/{id}/renewal")
    ResponseEntity<Own<DemandText>> renewDemand(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.renew(id, version);
    }

    @PostMapping(path = "/{id}/files", consumes = "multipart/form-data")
    ResponseEntity<Own<DemandText>> addDemandFile(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file) {
        return own.attach(id, version, file);
    }

    @GetMapping(path = "/{id}/files/{file}", produces = "application/octet-stream")
    void getDemandFile(
            @PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        downloads.send(own.file(id, file), request, response);
    }

    @DeleteMapping("/{id}/files/{file}")
    ResponseEntity<Own<DemandText>> removeDemandFile(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.detach(id, version, file);
    }
}

package cn.zhongning.portal.api;

import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.bind.annotation.RestController;

/** The demands of the token's organisation. */
@RestController
@RequestMapping(path = "/api/v1/own/demands", produces = "application/json")
@Tag(name = "own demands")
class OwnDemandsController {
    private final OwnListings<Demand, DemandForm, DemandText> own;

    OwnDemandsController(
            DemandService demands,
            Once once,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        own = new OwnListings<>(
                demands,
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
            @RequestParam(required = false) @Nullable Integer limit) {
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
}

package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Codes.moment;
import static cn.zhongning.portal.api.Codes.some;

import cn.zhongning.portal.api.Own.OwnFile;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.listings.Attachments;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.ListingForm;
import cn.zhongning.portal.listings.ListingService;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.listings.StageCounts;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an organisation's own system does with its demands or its results: the same steps as at the desk, by the same
 * services.
 *
 * @param <T> what is sent of a text
 */
final class OwnListings<L extends Listing<L, F>, F extends ListingForm, T extends Record> {
    private final ListingService<L, F> service;
    private final StageCounts counts;
    private final Attachments files;
    private final Once once;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String origin;
    private final Shape<F, T> shape;

    /** How a form is written in JSON. */
    record Shape<F, T>(Class<T> type, T blank, BiFunction<T, LocalDate, F> form, Function<F, T> text) {}

    OwnListings(
            ListingService<L, F> service,
            StageCounts counts,
            Attachments files,
            Once once,
            TransactionTemplate transaction,
            Clock clock,
            String origin,
            Shape<F, T> shape) {
        this.service = service;
        this.counts = counts;
        this.files = files;
        this.once = once;
        this.transaction = transaction;
        this.clock = clock;
        this.origin = origin;
        this.shape = shape;
    }

    ResponseEntity<Stretch<Own<T>>> list(@Nullable String stage, @Nullable String cursor, @Nullable Integer limit) {
        var wanted = Codes.constant(Stage.class, stage);
        var asked = Asked.of(service.kind().path() + " " + wanted, cursor, limit);
        var all = counts.mine(service.kind(), "");
        int total = wanted == null
                ? all.values().stream().mapToInt(Integer::intValue).sum()
                : all.getOrDefault(wanted, 0);
        return asked.answer(service.mine(wanted, asked.behind(), asked.enough()), total, OwnListings::place, this::own);
    }

    private static Cursor place(Listing<?, ?> listing) {
        return new Cursor(listing.standing().updatedAt(), listing.id());
    }

    ResponseEntity<Own<T>> one(UUID id) {
        return answer(HttpStatus.OK, service.mine(id));
    }

    ResponseEntity<Own<T>> create(HttpServletRequest request, T text) {
        return once.of(request, text, shape.type(), () -> created(service.saveDraft(form(text))));
    }

    ResponseEntity<Own<T>> update(UUID id, @Nullable String ifMatch, T text) {
        int version = Version.of(ifMatch);
        service.mine(id);
        return answer(HttpStatus.OK, service.saveDraft(id, version, form(text)));
    }

    ResponseEntity<Own<T>> submit(UUID id, @Nullable String ifMatch) {
        int version = Version.of(ifMatch);
        return answer(HttpStatus.OK, service.submit(id, version));
    }

    ResponseEntity<Own<T>> withdraw(UUID id, @Nullable String ifMatch) {
        return changing(id, ifMatch, () -> answer(HttpStatus.OK, service.withdraw(id)));
    }

    /** The new text of a published one: what stands before the public stays until the centre has approved it. */
    ResponseEntity<Own<T>> revise(UUID id, @Nullable String ifMatch) {
        return changing(id, ifMatch, () -> created(service.revise(id)));
    }

    /** Shown on for as long again, with the same text and so without a review. */
    ResponseEntity<Own<T>> renew(UUID id, @Nullable String ifMatch) {
        int version = Version.of(ifMatch);
        return Objects.requireNonNull(transaction.execute(status -> {
            service.renew(id, version);
            return answer(HttpStatus.OK, service.mine(id));
        }));
    }

    ResponseEntity<Own<T>> attach(UUID id, @Nullable String ifMatch, @Nullable MultipartFile file) {
        int version = Version.of(ifMatch);
        return Uploaded.read(
                file,
                StoredFiles.MEGABYTES,
                content -> created(service.attach(id, version, content.name(), content.bytes())));
    }

    ResponseEntity<Own<T>> detach(UUID id, @Nullable String ifMatch, UUID file) {
        return answer(HttpStatus.OK, service.detach(id, Version.of(ifMatch), file));
    }

    /** @throws Refused unless it goes with this one */
    StoredFile file(UUID id, UUID file) {
        return files.of(service.mine(id).id()).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new Refused("files.error.gone"));
    }

    ResponseEntity<Void> discard(UUID id, @Nullable String ifMatch) {
        service.discard(id, Version.of(ifMatch));
        return ResponseEntity.noContent().build();
    }

    /** Only of the version that whoever asks has read. */
    private ResponseEntity<Own<T>> changing(UUID id, @Nullable String ifMatch, Supplier<ResponseEntity<Own<T>>> step) {
        int version = Version.of(ifMatch);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (service.mine(id).version() != version) throw new Refused("listings.error.changed");
            return step.get();
        }));
    }

    private F form(T text) {
        var today = Facts.day(clock.instant());
        return Trial.form(text, shape.blank(), sent -> shape.form().apply(sent, today));
    }

    private ResponseEntity<Own<T>> created(L listing) {
        var address = "/api/v1/own/" + service.kind().path() + "/" + listing.id();
        return ResponseEntity.created(URI.create(origin + address))
                .cacheControl(CacheControl.noStore())
                .eTag(Version.tag(listing.version()))
                .body(own(listing));
    }

    private ResponseEntity<Own<T>> answer(HttpStatus status, L listing) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .eTag(Version.tag(listing.version()))
                .body(own(listing));
    }

    private OwnFile file(UUID listing, StoredFile file) {
        var address = "/api/v1/own/" + service.kind().path() + "/" + listing + "/files/" + file.id();
        return new OwnFile(file.id(), file.name(), file.type(), file.size(), file.sha256(), origin + address);
    }

    private Own<T> own(L listing) {
        var standing = listing.standing();
        boolean published = standing.stage() == Stage.PUBLISHED;
        var address = published
                ? service.kind().address(listing.id())
                : "/desk/" + service.kind().path() + "/" + listing.id();
        return new Own<>(
                listing.id(),
                Codes.code(standing.stage()),
                service.visible(listing.id()).isPresent(),
                standing.returnReason(),
                standing.replaces(),
                published ? service.revision(listing.id()).map(Listing::id).orElse(null) : null,
                some(standing.publishedAt()),
                moment(standing.updatedAt()),
                origin + address,
                files.of(listing.id()).stream()
                        .map(file -> file(listing.id(), file))
                        .toList(),
                null,
                shape.text().apply(listing.form()));
    }
}

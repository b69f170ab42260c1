package cn.zhongning.portal.opendata;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Money;
import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How open data says what all kinds have: words of a vocabulary, moments, addresses. */
@Component
class OpenWords {
    private final Texts texts;
    private final Site site;
    private final Licence licence;
    private final String origin;

    OpenWords(
            Texts texts,
            Site site,
            @Value("${portal.open.licence}") String licence,
            @Value("${portal.open.licence-url}") String licenceUrl,
            @Value("${portal.origin}") String origin) {
        this.texts = texts;
        this.site = site;
        this.licence = new Licence(licence, licenceUrl);
        this.origin = origin;
    }

    /** Under which all of it may be used. */
    record Licence(String name, String url) {}

    /** A word of a vocabulary: the code stays, the name is for people. */
    record Word(String code, String name) {}

    record Organisation(String id, String name, String url) {}

    Licence licence() {
        return licence;
    }

    String publisher(Locale locale) {
        return site.centre().label(locale);
    }

    String url(Kind kind, UUID id, Locale locale) {
        return url(kind.address(id), locale);
    }

    String url(String address, Locale locale) {
        return origin + PageRequest.link(locale, address);
    }

    Organisation organisation(cn.zhongning.portal.accounts.Organisation owner, Locale locale) {
        return new Organisation(owner.id().toString(), owner.name(), url("/organisations/" + owner.id(), locale));
    }

    Word word(Enum<?> constant, Locale locale) {
        var code = Named.code(constant).replace('_', '-');
        return new Word(code, texts.label(locale, constant));
    }

    List<Word> words(List<? extends Enum<?>> constants, Locale locale) {
        return constants.stream().map(constant -> word(constant, locale)).toList();
    }

    Word industry(String code, Locale locale) {
        return new Word(code, site.industry(code, locale));
    }

    @Nullable
    Word livelihood(@Nullable String code, Locale locale) {
        return code == null ? null : new Word(code, site.livelihood(code, locale));
    }

    @Nullable
    Word town(@Nullable String code, Locale locale) {
        return code == null ? null : new Word(code, site.town(code, locale));
    }

    String cancelled(String reason, Locale locale) {
        return texts.get(locale, "opendata.cancelled", reason);
    }

    static @Nullable String moment(@Nullable Instant instant) {
        return instant == null ? null : Moments.iso(instant);
    }

    static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : new Money(fen).yuan();
    }
}

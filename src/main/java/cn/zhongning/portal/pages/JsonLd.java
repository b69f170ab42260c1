package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What pages tell machines in the words of schema.org; addresses in it are absolute. */
@Component
public class JsonLd {
    private static final String PICTURE = "/site/card.png";
    private final Site site;
    private final Texts texts;
    private final String origin;

    JsonLd(Site site, Texts texts, @Value("${portal.origin}") String origin) {
        this.site = site;
        this.texts = texts;
        this.origin = origin;
    }

    public Map<String, Object> object(String type, Map<String, Object> properties) {
        var object = new LinkedHashMap<String, Object>();
        object.put("@context", "https://schema.org");
        object.put("@type", type);
        object.putAll(properties);
        return object;
    }

    /** Where a page stands: home, the list of its kind, itself. */
    public Map<String, Object> trail(PageRequest request, Kind kind, String title, String address) {
        return trail(
                crumb(1, site.name().label(request.locale()), absolute(request, "/")),
                crumb(2, texts.label(request.locale(), kind), absolute(request, "/" + kind.path())),
                crumb(3, title, absolute(request, address)));
    }

    /** Where a page right below the home page stands. */
    public Map<String, Object> trail(PageRequest request, String title, String address) {
        return trail(
                crumb(1, site.name().label(request.locale()), absolute(request, "/")),
                crumb(2, title, absolute(request, address)));
    }

    /** The centre that runs this site. */
    public Map<String, Object> centre(Locale locale) {
        return Map.of(
                "@type",
                "Organization",
                "name",
                site.centre().label(locale),
                "url",
                origin + PageRequest.link(locale, "/"),
                "logo",
                origin + "/site/icon-512.png",
                "telephone",
                site.phone(),
                "areaServed",
                site.county().label(locale));
    }

    public String absolute(PageRequest request, String address) {
        return origin + request.link(address);
    }

    /** Of a file, which is the same in every language. */
    public String file(String address) {
        return origin + address;
    }

    public String picture() {
        return origin + PICTURE;
    }

    @SafeVarargs
    private final Map<String, Object> trail(Map<String, Object>... crumbs) {
        return object("BreadcrumbList", Map.of("itemListElement", List.of(crumbs)));
    }

    private static Map<String, Object> crumb(int position, String name, String address) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", address);
    }
}

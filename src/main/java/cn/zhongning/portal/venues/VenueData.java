package cn.zhongning.portal.venues;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What machines are told of a venue, in the words of schema.org. */
@Component
class VenueData {
    private final JsonLd data;
    private final Texts texts;
    private final Site site;

    VenueData(JsonLd data, Texts texts, Site site) {
        this.data = data;
        this.texts = texts;
        this.site = site;
    }

    Map<String, Object> of(Venue venue, PageRequest request) {
        var form = venue.form();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", form.name());
        facts.put("description", summary(form, request.locale()));
        facts.put("url", data.absolute(request, venue.address()));
        facts.put("address", VenueArticle.place(form, site, texts, request.locale()));
        facts.put("telephone", form.phone());
        facts.put("maximumAttendeeCapacity", form.capacity());
        facts.put("isAccessibleForFree", true);
        facts.put("publicAccess", true);
        facts.put("openingHoursSpecification", hours(form.hours()));
        if (form.latitude() != null && form.longitude() != null)
            facts.put(
                    "geo",
                    Map.of("@type", "GeoCoordinates", "latitude", form.latitude(), "longitude", form.longitude()));
        return data.object("CivicStructure", facts);
    }

    /** One line for lists and search engines. */
    String summary(VenueForm form, Locale locale) {
        var place = VenueArticle.place(form, site, texts, locale);
        return texts.get(
                locale, "venues.summary", texts.label(locale, form.kind()), texts.label(locale, form.level()), place);
    }

    private static List<Map<String, Object>> hours(OpeningHours hours) {
        return hours.week().entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(span -> Map.<String, Object>of(
                                "@type",
                                "OpeningHoursSpecification",
                                "dayOfWeek",
                                "https://schema.org/" + title(day.getKey().name()),
                                "opens",
                                span.opens().toString(),
                                "closes",
                                span.closes().toString())))
                .toList();
    }

    private static String title(String day) {
        return day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT);
    }
}

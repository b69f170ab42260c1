package cn.zhongning.portal.feeds;

import cn.zhongning.portal.content.Article;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Programme.Item;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.shared.Texts;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jdom2.Verifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What is new, for feed readers: Atom or RSS of the same entries. */
@Component
class NewsFeed {
    private final EventWords words;
    private final Texts texts;
    private final String origin;

    NewsFeed(EventWords words, Texts texts, @Value("${portal.origin}") String origin) {
        this.words = words;
        this.texts = texts;
        this.origin = origin;
    }

    /**
     * Names of the feed.
     *
     * @param self its own address
     * @param page the page that shows the same to people
     */
    record About(String title, String description, String self, String page, Locale locale) {}

    String events(About about, List<Item> items, Format format) {
        return write(
                about, items.stream().map(item -> event(item, about.locale())).toList(), format);
    }

    String articles(About about, List<Article> articles, Format format) {
        return write(
                about,
                articles.stream()
                        .map(article -> article(article, about.locale()))
                        .toList(),
                format);
    }

    String cards(About about, List<SearchCard> cards, Format format) {
        return write(
                about, cards.stream().map(card -> card(card, about.locale())).toList(), format);
    }

    private SyndEntry card(SearchCard card, Locale locale) {
        var entry = entry(card.id(), card.address(), card.date(), card.date(), locale);
        entry.setTitle(card.demo() ? card.title() + " · " + texts.get(locale, "accounts.demo") : card.title());
        entry.setDescription(content(card.summary() + "\n\n" + String.join(" · ", card.meta())));
        return entry;
    }

    private SyndEntry event(Item item, Locale locale) {
        var event = item.event();
        var published =
                Objects.requireNonNullElse(event.publishedAt(), event.course().updatedAt());
        var entry = entry(event.id(), event.address(), published, event.course().updatedAt(), locale);
        entry.setTitle(words.title(event, words.cancelled(event), locale));
        entry.setDescription(content(EventTimes.span(event.startsAt(), event.endsAt(), locale) + "\n"
                + words.place(event, locale) + "\n\n" + event.summary()));
        entry.setAuthor(item.organiser());
        entry.setCategories(
                words.categories(event, locale).stream().map(NewsFeed::category).toList());
        return entry;
    }

    private SyndEntry article(Article article, Locale locale) {
        var entry = entry(article.id(), article.address(), article.date(), article.updatedAt(), locale);
        entry.setTitle(article.form().title());
        entry.setDescription(content(article.form().summary()));
        entry.setCategories(List.of(category(texts.label(locale, article.form().sort()))));
        if (!article.form().author().isBlank()) entry.setAuthor(article.form().author());
        return entry;
    }

    private SyndEntry entry(UUID id, String address, Instant published, Instant updated, Locale locale) {
        var entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + id);
        entry.setLink(origin + PageRequest.link(locale, address));
        entry.setPublishedDate(Date.from(published));
        entry.setUpdatedDate(Date.from(updated));
        return entry;
    }

    private String write(About about, List<SyndEntry> entries, Format format) {
        var feed = new SyndFeedImpl();
        feed.setFeedType(format.feedType);
        feed.setUri(origin + about.self());
        feed.setTitle(legal(about.title()));
        feed.setDescription(about.description());
        feed.setLink(origin + about.page());
        feed.setLinks(List.of(link("alternate", about.page()), link("self", about.self())));
        feed.setLanguage(about.locale().toLanguageTag());
        feed.setAuthor(legal(about.title())); // Atom wants one where an entry has none
        feed.setPublishedDate(entries.stream()
                .map(SyndEntry::getUpdatedDate)
                .max(Comparator.naturalOrder())
                .orElse(Date.from(Instant.EPOCH)));
        entries.forEach(NewsFeed::makeLegal);
        feed.setEntries(entries);
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void makeLegal(SyndEntry entry) {
        entry.setTitle(legal(entry.getTitle()));
        var author = entry.getAuthor();
        if (author != null && !author.isBlank()) entry.setAuthor(legal(author));
        entry.getDescription().setValue(legal(entry.getDescription().getValue()));
        entry.getCategories().forEach(category -> category.setName(legal(category.getName())));
    }

    /** XML has no words for control characters, which come with what people paste. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private SyndLink link(String rel, String address) {
        var link = new SyndLinkImpl();
        link.setRel(rel);
        link.setHref(origin + address);
        return link;
    }

    /** Readers take it for HTML in either format. */
    private static SyndContent content(String text) {
        var content = new SyndContentImpl();
        content.setType("html");
        content.setValue(HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>"));
        return content;
    }

    private static SyndCategory category(String name) {
        var category = new SyndCategoryImpl();
        category.setName(name);
        return category;
    }

    /** Either says the same. */
    enum Format {
        ATOM("atom_1.0", "application/atom+xml;charset=UTF-8"),
        RSS("rss_2.0", "application/rss+xml;charset=UTF-8");

        final String type;
        private final String feedType;

        Format(String feedType, String type) {
            this.feedType = feedType;
            this.type = type;
        }
    }
}

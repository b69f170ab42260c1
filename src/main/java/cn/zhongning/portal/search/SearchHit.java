package cn.zhongning.portal.search;

/**
 * A card with what was found in it.
 *
 * @param title the card's title, with marks where the words stand
 * @param extract a piece of the text around the words, or else the card's summary
 */
public record SearchHit(SearchCard card, Marked title, Marked extract) {
    static SearchHit of(SearchCard card) {
        return new SearchHit(card, Marked.plain(card.title()), Marked.plain(card.summary()));
    }
}

package cn.zhongning.portal.listings;

import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what was written about a listing, in the order in which it is read; labels are keys of texts. */
public final class Passages {
    private final Texts texts;
    private final Locale locale;
    private final List<Passage> passages = new ArrayList<>();

    public Passages(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public Passages open(String field, String label, String text) {
        return add(field, label, text, true);
    }

    /** With what every kind ends with. */
    public List<Passage> closing(ListingForm form) {
        open("expiresOn", "listings.expiry", Facts.iso(form.expiresOn()));
        add("protectedPart", "listings.protected", form.protectedPart(), false);
        add("contact", "listings.contact", form.contact(), false);
        return List.copyOf(passages);
    }

    private Passages add(String field, String label, String text, boolean open) {
        passages.add(new Passage(field, texts.get(locale, label), text, open));
        return this;
    }
}

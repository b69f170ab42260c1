package cn.zhongning.portal.pages;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A page that visitors get as finished HTML and signed-in people get live from Flow, at the same address. Spring
 * creates one per request or navigation: no state in it outlives {@link #show}.
 */
public abstract class PublicPage extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private @Nullable PageHead head;
    private Locale locale = Texts.CHINESE;
    private @Nullable Texts texts;
    private Runnable shown = () -> {};
    private String query = "";

    protected PublicPage() {
        setId("main");
        addClassName("page");
    }

    @Autowired
    final void setTexts(Texts texts) {
        this.texts = texts;
    }

    /**
     * Fills this empty page with what everybody sees. Only HTML elements and attributes, see {@link HtmlRules}.
     *
     * @throws com.vaadin.flow.router.NotFoundException where there is no such page
     * @throws PageRedirect where the page lives at another address
     */
    protected abstract PageHead show(PageRequest request);

    /** Adds what needs a live UI: listeners, Vaadin components. Called after {@link #show}, by Flow only. */
    protected void showLive(PageRequest request) {}

    /**
     * Said in {@link #show}: what to do each time that somebody gets the page, also where it is kept and not built again.
     * It holds on to none of the page's components, returns at once and never fails.
     */
    protected final void whenShown(Runnable each) {
        shown = each;
    }

    /** Said in {@link #show}: what an address needs, from the question mark on, to show the same form as a refused one. */
    protected final void readWith(String needed) {
        query = needed;
    }

    final String query() {
        return query;
    }

    final Runnable shown() {
        return shown;
    }

    /** A text in the reader's language; unlike {@code getTranslation} it works without a UI. */
    protected final String t(String key, Object... arguments) {
        return texts().get(locale, key, arguments);
    }

    protected final String label(Enum<?> constant) {
        return texts().label(locale, constant);
    }

    /** An address of this site in the reader's language. */
    protected final String link(String address) {
        return PageRequest.link(locale, address);
    }

    final PageHead render(PageRequest request) {
        removeAll();
        locale = request.locale();
        head = show(request);
        return head;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        var request = PageRequest.of(event);
        try {
            render(request);
            shown.run();
            showLive(request);
        } catch (PageRedirect redirect) {
            event.forwardToUrl(redirect.location());
        }
    }

    @Override
    public final String getPageTitle() {
        return head == null ? "" : head.title();
    }

    protected final Locale locale() {
        return locale;
    }

    protected final Texts texts() {
        return Objects.requireNonNull(texts);
    }
}

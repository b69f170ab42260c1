package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.JsonLd;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages of a demand and of a result share: the article, and room beside it. */
public abstract class DetailPage extends PublicPage {
    private @Nullable ListingArticle article;
    private Aside aside = new Aside();
    private List<Component> invitation = List.of();
    private transient @Nullable JsonLd data;

    @Autowired
    final void setData(JsonLd data) {
        this.data = data;
    }

    protected final void begin(ListingArticle begun) {
        article = begun;
        aside = new Aside();
        var detail = new Div(begun, aside);
        detail.addClassName("detail");
        add(detail);
    }

    protected final void remark(String text) {
        article().remark(text);
    }

    /** How strangers reach the owner: a button below the article, and the card beside it where it leads. */
    protected final void invite(Component button, Component card) {
        article().add(button);
        aside.add(card);
        invitation = List.of(button, card);
    }

    /** Nobody is told how to reach themselves. */
    protected final void dropInvitation() {
        invitation.forEach(part -> part.getElement().removeFromParent());
    }

    private ListingArticle article() {
        return Objects.requireNonNull(article);
    }

    protected final void besideFirst(Component panel) {
        aside.addComponentAsFirst(panel);
    }

    protected final void beside(Component panel) {
        aside.add(panel);
    }

    protected final Map<String, Object> breadcrumbs(PageRequest request, Kind kind, String title, UUID id) {
        return Objects.requireNonNull(data).trail(request, kind, title, kind.address(id));
    }
}

package cn.zhongning.portal.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.internal.RouteUtil;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Finds the page of an address in Flow's own route registry and renders it without a UI or a session. */
@Service
public class PublicPages {
    /** An address that Flow knows and whose view is a public page. */
    public record Match(
            Class<? extends Component> page, List<Class<? extends RouterLayout>> layouts, RouteParameters parameters) {}

    private final ServletContext servletContext;
    private final AutowireCapableBeanFactory beans;
    private final JsonMapper json;
    private final List<Locale> locales;
    private final String origin;
    private final boolean strict;

    PublicPages(
            ServletContext servletContext,
            AutowireCapableBeanFactory beans,
            JsonMapper json,
            I18NProvider i18n,
            @Value("${portal.origin}") String origin,
            @Value("${portal.strict-html:false}") boolean strict) {
        this.servletContext = servletContext;
        this.beans = beans;
        this.json = json;
        this.locales = i18n.getProvidedLocales();
        this.origin = origin;
        this.strict = strict;
    }

    public Optional<Match> find(String path) {
        var found = routes().getNavigationRouteTarget(path.substring(1));
        return found.hasTarget()
                        && PublicPage.class.isAssignableFrom(
                                found.getRouteTarget().getTarget())
                ? Optional.of(new Match(
                        found.getRouteTarget().getTarget(),
                        found.getRouteTarget().getParentLayouts(),
                        found.getRouteParameters()))
                : Optional.empty();
    }

    /** Whether Flow has any view at this address, public or not. */
    public boolean known(String path) {
        return routes().getNavigationRouteTarget(path.substring(1)).hasTarget();
    }

    /** The provided locale that suits the browser best; the first provided one where none does. */
    public Locale locale(List<Locale> wanted) {
        for (var want : wanted) {
            for (var have : locales) {
                if (have.getLanguage().equals(want.getLanguage())) {
                    return have;
                }
            }
        }
        return locales.getFirst();
    }

    public RenderedPage render(Match match, String path, QueryParameters query, Locale locale) {
        var request = new PageRequest(path, match.parameters(), query, locale, false);
        try {
            return write(200, match.page(), match.layouts(), request);
        } catch (NotFoundException notFound) {
            return notFound(path, locale);
        } catch (PageRedirect redirect) {
            return RenderedPage.redirect(redirect.location());
        }
    }

    /** Flow's own error view for this case, which has to be a public page too. */
    public RenderedPage notFound(String path, Locale locale) {
        var type = routes().getErrorNavigationTarget(new NotFoundException())
                .orElseThrow()
                .getNavigationTarget();
        return write(
                404,
                type,
                RouteUtil.getParentLayoutsForNonRouteTarget(type),
                new PageRequest(path, RouteParameters.empty(), QueryParameters.empty(), locale, false));
    }

    private ApplicationRouteRegistry routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext));
    }

    private RenderedPage write(
            int status,
            Class<? extends Component> type,
            List<Class<? extends RouterLayout>> layouts,
            PageRequest request) {
        var page = (PublicPage) beans.createBean(type);
        var head = page.render(request);
        var root = around(page, layouts, request);
        if (strict) {
            var problems = HtmlRules.problems(root.getElement());
            if (!problems.isEmpty()) {
                throw new IllegalStateException(type.getName() + " cannot be plain HTML: " + problems);
            }
        }
        return RenderedPage.html(status, document(head, root, request.locale()));
    }

    private Component around(Component content, List<Class<? extends RouterLayout>> layouts, PageRequest request) {
        var root = content;
        for (var type : layouts) { // innermost first, as Flow nests them
            var layout = (PublicLayout) beans.createBean(type);
            layout.show(request);
            layout.showRouterLayoutContent(root);
            root = layout;
        }
        return root;
    }

    private String document(PageHead head, Component root, Locale locale) {
        var html = new HtmlWriter();
        html.raw("<!doctype html>")
                .open("html", "lang", locale.toLanguageTag())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("title")
                .text(head.title())
                .close("title")
                .open("link", "rel", "stylesheet", "href", "/portal.css")
                .open("script", "src", "/portal.js", "defer", "")
                .close("script");
        if (head.canonical() == null) {
            html.open("meta", "name", "robots", "content", "noindex");
        } else {
            html.open("meta", "name", "description", "content", head.description())
                    .open("meta", "property", "og:title", "content", head.title())
                    .open("link", "rel", "canonical", "href", origin + head.canonical());
        }
        if (head.jsonLd() != null) {
            html.open("script", "type", "application/ld+json")
                    .raw(json.writeValueAsString(head.jsonLd()).replace("<", "\\u003c"))
                    .close("script");
        }
        return html.close("head")
                .open("body")
                .element(root.getElement())
                .close("body")
                .close("html")
                .toString();
    }
}

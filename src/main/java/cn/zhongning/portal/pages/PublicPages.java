package cn.zhongning.portal.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.internal.RouteUtil;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.stereotype.Service;

/** Finds the page of an address in Flow's own route registry and renders it without a UI or a session. */
@Service
public class PublicPages {
    /** An address that Flow knows and whose view is a public page. */
    public record Match(
            Class<? extends Component> page, List<Class<? extends RouterLayout>> layouts, RouteParameters parameters) {}

    private final ServletContext servletContext;
    private final AutowireCapableBeanFactory beans;
    private final HtmlDocument documents;
    private final boolean strict;

    PublicPages(
            ServletContext servletContext,
            AutowireCapableBeanFactory beans,
            HtmlDocument documents,
            @Value("${portal.strict-html:false}") boolean strict) {
        this.servletContext = servletContext;
        this.beans = beans;
        this.documents = documents;
        this.strict = strict;
    }

    public Optional<Match> find(String path) {
        var found = routes().getNavigationRouteTarget(path.substring(1));
        if (!found.hasTarget()
                || !PublicPage.class.isAssignableFrom(found.getRouteTarget().getTarget())) {
            return Optional.empty();
        }
        return Optional.of(new Match(found.getRouteTarget().getTarget(), layouts(path), found.getRouteParameters()));
    }

    /** Whether Flow has any view at this address, public or not. */
    public boolean known(String path) {
        return routes().getNavigationRouteTarget(path.substring(1)).hasTarget();
    }

    public RenderedPage render(Match match, String path, QueryParameters query) {
        try {
            return write(200, match.page(), match.layouts(), PageRequest.of(path, match.parameters(), query, false));
        } catch (NotFoundException notFound) {
            return notFound(path);
        } catch (PageRedirect redirect) {
            return RenderedPage.redirect(redirect.location());
        }
    }

    /** Flow's own error view for this case, which has to be a public page too. */
    public RenderedPage notFound(String path) {
        var type = routes().getErrorNavigationTarget(new NotFoundException())
                .orElseThrow()
                .getNavigationTarget();
        return page(404, type, path);
    }

    /** A page that has no address of its own, such as an error's. */
    public RenderedPage page(int status, Class<? extends Component> type, String path) {
        return write(
                status,
                type,
                layouts("/"),
                PageRequest.of(path, RouteParameters.empty(), QueryParameters.empty(), false));
    }

    /**
     * A page with something to tell it first, in answer to a form: what was typed and what is wrong with it.
     *
     * @param path where the reader is; it decides the language
     */
    public <P extends PublicPage> RenderedPage page(int status, Class<P> type, Consumer<P> prepare, String path) {
        var page = beans.createBean(type);
        prepare.accept(page);
        var request = PageRequest.of(path, RouteParameters.empty(), QueryParameters.empty(), false);
        return write(status, page, layouts("/"), request, true);
    }

    /** A page for a frame in other sites' pages: without header and footer, the same for everybody. */
    public <P extends PublicPage> RenderedPage framed(Class<P> type, Consumer<P> prepare, String path) {
        var page = beans.createBean(type);
        prepare.accept(page);
        var request = PageRequest.of(path, RouteParameters.empty(), QueryParameters.empty(), false);
        var head = page.render(request);
        if (strict) refuse(type, HtmlRules.problems(page.getElement()));
        return RenderedPage.framed(documents.framed(head.title(), page, request));
    }

    /** A page without the site around it; that the reader is signed in changes nothing. */
    public RenderedPage alone(Class<? extends PublicPage> type, String path) {
        var request = PageRequest.of(path, RouteParameters.empty(), QueryParameters.empty(), false);
        return write(200, type, List.of(), request);
    }

    /** Whether the query of an address can be decoded into text. */
    public static boolean readable(@Nullable String query) {
        if (query == null) return true;
        try {
            return isText(URLDecoder.decode(query, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException brokenEscape) {
            return false;
        }
    }

    /** No NUL, which PostgreSQL cannot keep, no half of a character, nothing that a decoder gave up on. */
    public static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || c == 0xFFFD || Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
    }

    /** In English every public page lives a second time, below /en. */
    static void addEnglishAddresses(VaadinContext context) {
        var routes = ApplicationRouteRegistry.getInstance(context);
        var known = routes.getRegisteredRoutes();
        for (var route : List.copyOf(known)) {
            if (!PublicPage.class.isAssignableFrom(route.getNavigationTarget())) continue;
            var english = route.getTemplate().isEmpty() ? "en" : "en/" + route.getTemplate();
            routes.setRoute(english, route.getNavigationTarget(), route.getParentLayouts());
            for (var alias : route.getRouteAliases()) {
                routes.setRoute("en/" + alias.getTemplate(), route.getNavigationTarget(), alias.getParentLayouts());
            }
        }
    }

    private List<Class<? extends RouterLayout>> layouts(String path) {
        var route = path.substring(1);
        return routes().hasLayout(route) ? RouteUtil.collectRouteParentLayouts(routes().getLayout(route)) : List.of();
    }

    private ApplicationRouteRegistry routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servletContext));
    }

    private RenderedPage write(
            int status,
            Class<? extends Component> type,
            List<Class<? extends RouterLayout>> layouts,
            PageRequest request) {
        return write(status, (PublicPage) beans.createBean(type), layouts, request, false);
    }

    private RenderedPage write(
            int status,
            PublicPage page,
            List<Class<? extends RouterLayout>> layouts,
            PageRequest request,
            boolean answer) {
        var head = page.render(request);
        var root = around(page, layouts, request);
        if (strict) refuse(page.getClass(), HtmlRules.problems(root.getElement()));
        return RenderedPage.html(
                status,
                documents.write(head, root, request, answer ? again(page, request) : ""),
                head.personal(),
                page.shown());
    }

    /** The nearest address at or above the one that a form was sent to, at which this page is read; empty where it is read nowhere. */
    private String again(PublicPage page, PageRequest request) {
        for (var path = request.path(); path.length() > 1; path = path.substring(0, path.lastIndexOf('/'))) {
            var found = find(path);
            if (found.isPresent())
                return found.get().page() == page.getClass() ? request.link(path) + page.query() : "";
        }
        return "";
    }

    private static void refuse(Class<?> type, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(type.getName() + " cannot be plain HTML: " + problems);
        }
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
}

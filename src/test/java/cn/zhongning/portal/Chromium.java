package cn.zhongning.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Somebody with a browser of their own: a fresh session in Debian's Chromium, which is started once for all tests and
 * ends with them. To be used by one thread, as tests run here.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = axe();

    private final String origin;
    private final BrowserContext session;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(int port, Browser.NewContextOptions options) {
        this(port, options, Started.BROWSER);
    }

    private Chromium(int port, Browser.NewContextOptions options, Browser browser) {
        origin = "http://localhost:" + port;
        session = browser.newContext(options.setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(ReducedMotion.REDUCE)); // a busy machine scrolls on while a click has aimed already
        page = session.newPage();
        page.setDefaultTimeout(60_000); // as below: the machine may be busy
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    public static Chromium desktop(int port) {
        return new Chromium(port, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    public static Chromium phone(int port) {
        return new Chromium(port, onPhone());
    }

    public static Chromium phoneWithoutScript(int port) {
        return new Chromium(port, onPhone().setJavaScriptEnabled(false));
    }

    /** A phone that sees this film (.y4m or .mjpeg) through its camera: a browser of its own, which ends with it. */
    public static Chromium camera(int port, Path film) {
        var arguments = new ArrayList<>(ARGUMENTS);
        arguments.add("--use-fake-ui-for-media-stream");
        arguments.add("--use-fake-device-for-media-stream");
        arguments.add("--use-file-for-fake-video-capture=" + film.toAbsolutePath());
        return new Chromium(port, onPhone(), Started.launch(arguments));
    }

    private static Browser.NewContextOptions onPhone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    public Page page() {
        return page;
    }

    /** Goes to a path of the portal, or to a whole address such as one from a mail. */
    public Page open(String address) {
        page.navigate(address.startsWith("/") ? origin + address : address);
        return page;
    }

    public void signIn(String email, String password) {
        open("/sign-in");
        page.fill("input[name=username]", email);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        page.waitForURL("**/desk**");
    }

    /** A picture of the whole page, to be looked at: target/screenshots/NAME.png. */
    public void picture(String name) {
        var file = Path.of("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    public void darken() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    /**
     * What keeps somebody from using this page with a screen reader, by keyboard or with weak eyes; but not that Vaadin
     * says of groups that they are required, which ARIA does not foresee and screen readers pass over.
     */
    public List<String> barriers() {
        page.evaluate(AXE);
        @SuppressWarnings("unchecked")
        var found = (List<String>) page.evaluate("""
                axe.run({resultTypes: ['violations'], rules: {'label-content-name-mismatch': {enabled: true}}}).then(result => result.violations
                    .filter(each => each.impact === 'serious' || each.impact === 'critical')
                    .map(each => ({id: each.id, nodes: each.nodes.filter(
                        node => each.id !== 'aria-allowed-attr' || !node.html.startsWith('<vaadin-'))}))
                    .filter(each => each.nodes.length)
                    .map(each => each.id + ' ' + each.nodes.slice(0, 3).map(node => node.html.slice(0, 160)
                        + ' ' + node.any.map(check => check.message).join('; ')).join(' | ')))""");
        return found;
    }

    /** Nothing of the page lies outside a phone. */
    public void fits() {
        assertThat((int) page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    /** As if the session had ended: the portal knows this browser no more. */
    public void forgetCookies() {
        session.clearCookies();
    }

    /** As after a start of the portal: it knows nobody whose cookie it has not given out itself. */
    public void outlivePortal() {
        var cookies = session.cookies(page.url()).stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .toList();
        cookies.forEach(cookie -> cookie.value = "0123456789ABCDEF0123456789ABCDEF");
        session.addCookies(cookies);
    }

    /** Another tab of the same browser. */
    public Page tab() {
        return session.newPage();
    }

    /** What the browser wrote into its console as errors: refused styles, missing files, failed scripts. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private static String axe() {
        try (var source = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        session.close();
        var browser = Objects.requireNonNull(session.browser());
        if (browser != Started.BROWSER) browser.close();
    }

    private static final class Started {
        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(25_000); // a first page on a busy machine takes its time
        }

        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = launch(ARGUMENTS);

        static Browser launch(List<String> arguments) {
            return PLAYWRIGHT
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(arguments));
        }
    }
}

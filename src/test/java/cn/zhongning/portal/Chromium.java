package cn.zhongning.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    private final String origin;
    private final BrowserContext session;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(int port, Browser.NewContextOptions options) {
        origin = "http://localhost:" + port;
        session = Started.BROWSER.newContext(options.setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        page = session.newPage();
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

    /** What the browser wrote into its console as errors: refused styles, missing files, failed scripts. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        session.close();
    }

    private static final class Started {
        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(25_000); // a first page on a busy machine takes its time
        }

        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS));
    }
}

package org.evenhand.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.evenhand.app.access.Role;
import org.evenhand.app.page.Chromium;
import org.evenhand.app.signin.SignedUp;

/// Two windows on the office at once: a desk in light and a phone in dark. Each page is checked
/// with axe and for its width, and its picture lies in target/screenshots/office.
public final class TestBrowser implements AutoCloseable {
  private static final Path PICTURES =
      Path.of(System.getProperty("evenhand.root"), "app/target/screenshots/office");
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final List<BrowserContext> contexts;
  private final List<Page> pages;

  private TestBrowser(List<BrowserContext> contexts) {
    this.contexts = contexts;
    this.pages = contexts.stream().map(BrowserContext::newPage).toList();
  }

  /// Nobody is signed in.
  public static TestBrowser of(Chromium chromium) {
    return new TestBrowser(
        List.of(
            context(chromium, 1280, ColorScheme.LIGHT), context(chromium, 390, ColorScheme.DARK)));
  }

  /// Signed in as the shared account of this role, through the pages.
  public static TestBrowser signedIn(Chromium chromium, Role role) {
    TestBrowser browser = of(chromium);
    SignedUp account = TestOffice.account(role);
    browser.each(page -> signIn(page, account));
    return browser;
  }

  /// A window of this width.
  public static BrowserContext context(Chromium chromium, int width, ColorScheme scheme) {
    return chromium.browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme));
  }

  /// The desk's window, in light.
  public Page first() {
    return pages.getFirst();
  }

  /// Does the same in each window.
  public void each(Consumer<Page> act) {
    pages.forEach(act);
  }

  /// Opens the page in each window, checks and pictures it.
  public void shoot(String path, String name) {
    each(page -> page.navigate(TestOffice.address() + path));
    shootHere(name);
  }

  /// Checks and pictures the page that is open.
  public void shootHere(String name) {
    List<String> kinds = List.of("1280", "390-dark");
    for (int i = 0; i < pages.size(); i++) {
      check(pages.get(i));
      shoot(pages.get(i), name + "-" + kinds.get(i));
    }
  }

  /// Axe finds nothing, and nothing is wider than the window.
  public static void check(Page page) {
    assertEquals(
        List.of(),
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes())
                .toList(),
        page.url());
    assertEquals(
        true,
        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
        page.url() + " is wider than its window");
  }

  public static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  public static void fillSignIn(Page page, String name, String password) {
    page.fill("#name", name);
    page.fill("#password", password);
    page.check("#notice");
  }

  /// What has the focus, in words.
  public static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
  }

  /// Signs in through the pages.
  public static void signIn(Page page, SignedUp account) {
    page.navigate(TestOffice.address() + "/sign-in");
    fillSignIn(page, account.account().signIn(), account.password());
    page.click("main button");
    page.waitForURL("**/sign-in/code");
    // A code works once: each window waits for its own.
    TestOffice.CLOCK.forward(Duration.ofSeconds(31));
    page.fill("#code", account.code(TestOffice.CLOCK.instant()));
    page.click("main button");
    page.waitForURL(TestOffice.address() + "/");
  }

  static byte[] base32(String text) {
    List<Byte> bytes = new ArrayList<>();
    int buffer = 0;
    int bits = 0;
    for (char each : text.replaceAll("\\s", "").toCharArray()) {
      buffer = (buffer << 5) | BASE32.indexOf(each);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.add((byte) (buffer >> bits));
      }
    }
    byte[] all = new byte[bytes.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = bytes.get(i);
    }
    return all;
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}

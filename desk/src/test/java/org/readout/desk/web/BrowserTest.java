package org.readout.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.Served;

/** The web desk in a real Chromium; skipped where there is none. */
class BrowserTest {
  private static final List<String> PAGES = List.of("/", "/ledger", "/documents", "/review", "/sources", "/about", "/search?q=railway", "/ledger?kind=commitment&q=china", "/threads?min-turns=1",
      "/diff", "/diff?find=railway", "/matters", "/map", "/map?region=south-asia&view=alike", "/matter/ml-1", "/actor/CHN", "/diff?between=2019-01-01..2023-12-31&and=2024-01-01..2025-12-31");

  @TempDir static Path folder;
  private static Served served;
  private static Playwright playwright;
  private static Browser browser;
  private static final Locale LOCALE = Locale.getDefault();

  /** Playwright lowers the names of its constants in the default locale, which in Turkish gives words it does not know. */
  @BeforeAll
  static void open() {
    Locale.setDefault(Locale.ROOT);
    Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of).filter(Files::isExecutable).findFirst();
    assumeTrue(chromium.isPresent(), "no Chromium here: apt install chromium");
    served = new Served(folder, false);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get()).setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void close() {
    Locale.setDefault(LOCALE);
    if (playwright != null) {
      browser.close();
      playwright.close();
      served.close();
    }
  }

  private static Page page(int width, List<String> complaints) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setBaseURL(served.base()));
    Page page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(served.base()) && !request.url().startsWith("data:")) {
        complaints.add("asked another host: " + request.url());
      }
    });
    return page;
  }

  private static String document() throws IOException, InterruptedException {
    return "/document/" + served.get("/api/search?q=railway").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void everyPageIsWholeAccessibleAndNarrow() throws Exception {
    List<String> complaints = new ArrayList<>();
    String axe;
    try (InputStream in = BrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> pages = new ArrayList<>(PAGES);
    pages.add(document());
    pages.add(document() + "?furniture=1");
    pages.add("/thread/" + served.get("/threads?min-turns=2").body().replaceAll("(?s).*?href=\"/thread/([^\"]+)\".*", "$1"));
    Page page = page(1280, complaints);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (String path : pages) {
        page.navigate(path);
        assertThat(page.locator("h1").textContent()).as(path).isNotBlank();
        page.evaluate(axe);
        Object serious = page.evaluate("async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact))"
            + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))");
        assertThat((List<?>) serious).as("axe on " + path + " " + scheme).isEmpty();
      }
    }
    page.setViewportSize(380, 800);
    for (String path : pages) {
      page.navigate(path);
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth")).as("width of " + path).isLessThanOrEqualTo(380);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.navigate("/ledger");
    assertThat(page.locator(".top")).isHidden();
    assertThat(page.locator(".ledger tbody tr").first()).isVisible();
    assertThat(complaints).isEmpty();
  }

  @Test
  void facetsSearchColumnsAndViewsAreUrls() {
    List<String> complaints = new ArrayList<>();
    Page page = page(1280, complaints);
    page.navigate("/ledger");
    String all = page.locator(".heading b").textContent();
    String commitments = page.locator(".facet li a", new Page.LocatorOptions().setHasText("commitment")).first().locator(".n").textContent();
    page.locator(".facet li a", new Page.LocatorOptions().setHasText("commitment")).first().click();
    assertThat(page.locator(".heading b")).hasText(commitments);
    assertThat(page.url()).contains("kind=commitment");
    assertThat(page.locator(".ledger tbody tr.k-commitment").count()).isGreaterThan(5);
    page.locator(".bar input[name=q]").fill("china");
    page.locator(".bar button").click();
    assertThat(page.locator("mark.found").first()).hasText("China");
    page.locator(".menu summary").click();
    page.locator(".menu input[value=confidence]").check();
    page.locator(".bar button").click();
    assertThat(page.locator("th", new Page.LocatorOptions().setHasText("Confidence"))).isVisible();
    String address = page.url();
    page.locator("#view-name").fill("What China promises");
    page.locator(".views button", new Page.LocatorOptions().setHasText("Save")).click();
    page.navigate("/ledger");
    assertThat(page.locator(".heading b")).hasText(all);
    page.locator(".views a", new Page.LocatorOptions().setHasText("What China promises")).click();
    assertThat(page.url().split("\\?")[1].split("&")).containsExactlyInAnyOrder(address.split("\\?")[1].replace("since=&until=&", "").split("&"));
    assertThat(page.locator("th", new Page.LocatorOptions().setHasText("Confidence"))).isVisible();
    long rows = page.locator(".ledger tbody tr").count();
    String csv = page.request().get(page.url().replace("/ledger?", "/ledger.csv?")).text();
    assertThat(csv.lines().count()).as("the export is what is seen").isEqualTo(rows + 1);
    assertThat(csv.lines().findFirst().orElse("")).endsWith("confidence");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theReviewLoopFromTheKeyboard() {
    List<String> complaints = new ArrayList<>();
    Page page = page(1280, complaints);
    page.navigate("/review?queue=least-certain");
    String words = page.locator("[data-extent]").inputValue();
    assertThat(page.locator("mark.asked").first()).isVisible();
    page.keyboard().press("c");
    page.keyboard().press("Tab");
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("PAK,FJI");
    page.keyboard().press("Control+Enter");
    page.waitForCondition(() -> !page.locator("[data-extent]").inputValue().equals(words));
    page.waitForLoadState();
    page.navigate("/ledger?actor=FJI");
    assertThat(page.locator(".ledger tbody tr")).hasCount(1);
    assertThat(page.locator(".c-evidence")).containsText(words);
    assertThat(served.run("recode")).isZero();
    page.reload();
    assertThat(page.locator(".ledger tbody tr")).hasCount(1);
    page.navigate("/review?queue=random");
    String first = page.locator("#verdict").getAttribute("action");
    page.keyboard().press("a");
    page.waitForCondition(() -> !page.locator("#verdict").getAttribute("action").equals(first));
    page.waitForLoadState();
    assertThat(page.locator(".shares tbody tr").first()).containsText("of 1");
    String second = page.locator("#verdict").getAttribute("action");
    page.keyboard().press("r");
    page.waitForCondition(() -> !page.locator("#verdict").getAttribute("action").equals(second));
    page.waitForLoadState();
    page.keyboard().press("u");
    assertThat(page.locator(".notice")).hasText("Taken back.");
    assertThat(page.locator("#verdict")).hasAttribute("action", second);
    assertThat(complaints).isEmpty();
  }

  @Test
  void aMissedEntryIsAddedBySelectingItsWords() throws Exception {
    List<String> complaints = new ArrayList<>();
    Page page = page(1280, complaints);
    page.navigate(document());
    int before = page.locator("[data-card]").count();
    String words = (String) page.evaluate("""
        () => {
          const span = [...document.querySelectorAll('.b-PARAGRAPH span[data-start]')].find(one => one.textContent.trim().split(' ').length > 4);
          const text = span.firstChild, end = text.data.trimEnd().lastIndexOf(' ');
          const range = document.createRange();
          range.setStart(text, text.data.length - text.data.trimStart().length);
          range.setEnd(text, end);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          return getSelection().toString().trim();
        }""");
    page.keyboard().press("n");
    assertThat(page.locator("#addition [data-selected]")).hasText(words);
    page.locator("#addition select[name=act]").selectOption("note");
    page.locator("#addition input[name=actors]").fill("PAK");
    page.locator("#addition button.primary").click();
    assertThat(page.locator("[data-card]")).hasCount(before + 1);
    assertThat(page.locator("[data-card] q", new Page.LocatorOptions().setHasText(words)).first()).isVisible();
    page.locator("mark[data-entries]").first().hover();
    assertThat(page.locator(".hover .facts").first()).isVisible();
    assertThat(complaints).isEmpty();
  }

  @Test
  void twoDocumentsAreChosenAndComparedByClicking() {
    List<String> complaints = new ArrayList<>();
    Page page = page(1280, complaints);
    page.navigate("/diff");
    page.locator(".picker input[name=find]").fill("railway");
    page.locator(".picker button").click();
    page.locator(".picker .button", new Page.LocatorOptions().setHasText("first")).first().click();
    page.waitForURL("**/diff?**a=*");
    assertThat(page.locator(".picker")).containsText("First:");
    page.locator(".picker .button", new Page.LocatorOptions().setHasText("beside")).last().click();
    page.waitForURL("**b=*");
    assertThat(page.locator("main > .notice")).containsText("compare");
    assertThat(complaints).isEmpty();
  }

  @Test
  void theMapShowsWhatItsFormAsksFor() {
    List<String> complaints = new ArrayList<>();
    Page page = page(1280, complaints);
    page.navigate("/map");
    int world = page.locator(".map circle").count();
    assertThat(world).isGreaterThan(0);
    assertThat((Integer) page.evaluate("() => document.querySelector('.map .disputed').getAttribute('d').length")).isGreaterThan(100);
    page.locator("select[name=view]").selectOption("without");
    assertThat(page.locator(".map .disputed")).hasCount(0);
    page.waitForLoadState();
    assertThat(page.locator("select[name=view]")).hasValue("without");
    String last = page.locator("input[name=from]").getAttribute("max");
    page.locator("input[name=from]").focus();
    page.keyboard().press("End");
    assertThat(page.locator("main > .heading p")).hasText(last);
    assertThat(page.locator(".map circle").count()).isLessThanOrEqualTo(world);
    assertThat(complaints).isEmpty();
  }

  @Test
  void aDossierShowsItsPlacesAndTodayWhatWasLookedForInVain() {
    List<String> complaints = new ArrayList<>();
    Page page = page(1280, complaints);
    page.navigate("/actor/CHN");
    assertThat(page.locator("h2:text-is('Places')")).hasCount(1);
    assertThat(page.locator("svg.map circle").count()).isGreaterThan(0);
    page.locator("svg.map a").first().click();
    assertThat(page.locator("main h1")).not().hasText("China (CHN)");
    page.navigate("/");
    page.locator("textarea[name=text]").fill("A promise on the railway\n\nISLAMABAD - \"China will finance the ML-1 railway of Pakistan by June 30, 2025,\" Chinese Foreign Minister Wang Yi said.");
    page.locator("input[name=date]").fill("2025-02-06");
    page.locator(".drop button").click();
    assertThat(page.locator("[data-job]")).hasAttribute("data-state", "done");
    page.navigate("/threads");
    page.navigate("/");
    assertThat(page.locator("section:has(h2:text-is('Due passed and silent'))")).containsText("Looked for:");
    assertThat(complaints).isEmpty();
  }

  @Test
  void keysLeadAround() {
    List<String> complaints = new ArrayList<>();
    Page page = page(1280, complaints);
    page.navigate("/");
    page.keyboard().press("g");
    page.keyboard().press("l");
    page.waitForURL("**/ledger");
    page.keyboard().press("j");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL("**/document/**");
    page.keyboard().press("/");
    page.keyboard().type("submarine");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=submarine");
    assertThat(page.locator("mark.found").first()).isVisible();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    assertThat(complaints).isEmpty();
  }

  @Test
  void pastedTextIsTakenIn() {
    List<String> complaints = new ArrayList<>();
    Page page = page(1280, complaints);
    page.navigate("/");
    page.locator("textarea[name=text]").fill("Envoys meet in Lome\n\nNorway pledged $5 million to Togo on Monday. Togo thanked Norway.");
    page.locator(".drop button").click();
    assertThat(page.locator("[data-progress]")).containsText("done: 1 recorded");
    assertThat(page.locator("[data-job]")).hasAttribute("data-state", "done"); // the page loads anew once the job has ended
    page.navigate("/ledger?recipient=TGO&act=pledge");
    assertThat(page.locator(".ledger tbody tr")).hasCount(1);
    assertThat(complaints).isEmpty();
  }
}

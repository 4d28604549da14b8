package org.readout.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.Served;

/** Takes the pictures of docs/guide.md of a desk filled from the sample reports; {@code -Dreadout.pictures=FOLDER} says where to. */
class PicturesTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 760;

  @TempDir Path folder;

  @Test
  void thePicturesOfTheGuideAreTaken() throws IOException {
    String to = System.getProperty("readout.pictures", "");
    assumeTrue(!to.isEmpty(), "only on demand: ./readout test --long pictures");
    Path chromium = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream().map(Path::of).filter(Files::isExecutable).findFirst().orElseThrow();
    Path pictures = Files.createDirectories(Path.of(to));
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try (Served served = new Served(folder, false);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setBaseURL(served.base()).setColorScheme(ColorScheme.LIGHT)).newPage();
      page.navigate("/threads"); // Today shows threads once they are worked out
      take(page, "/", pictures.resolve("today.png"));
      take(page, "/ledger?kind=commitment&actor=CHN", pictures.resolve("ledger.png"));
      page.navigate("/search?q=kabul");
      take(page, page.locator("main a[href^='/document/']").first().getAttribute("href"), pictures.resolve("document.png"));
      take(page, "/review?queue=least-certain", pictures.resolve("review.png"));
      take(page, "/matter/safety-of-chinese-personnel", pictures.resolve("matter.png"));
      take(page, "/diff?between=2019-01-01..2023-12-31&and=2024-01-01..2025-12-31", pictures.resolve("diff.png"));
      Path briefing = folder.resolve("brief.html");
      assertThat(served.run("brief", "--parties", "CHN,PAK", "--as-of", "2025-09-10", "--most", "3", "--format", "html", "--output", briefing.toString())).isZero();
      take(page, briefing.toUri().toString(), pictures.resolve("briefing.png"));
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static void take(Page page, String address, Path file) {
    page.navigate(address);
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(file).isNotEmptyFile();
  }
}

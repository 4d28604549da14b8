package org.readout.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.Holdings;
import org.readout.desk.Served;

/** Who is let in, and what a page may carry. */
class SafetyTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir Path folder;

  /** The first line of the answer to a request with any Host header. */
  private static String raw(Served served, String request) throws Exception {
    URI base = URI.create(served.base());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(60), StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  private static String csrf(Served.Answer page) {
    return page.body().replaceAll("(?s).*name=\"csrf\" (?:content|value)=\"([^\"]+)\".*", "$1");
  }

  @Test
  void onLocalhostOnlyOurOwnPagesWrite() throws Exception {
    try (Served served = new Served(folder, false)) {
      assertThat(raw(served, "GET / HTTP/1.1\nHost: evil.example\nConnection: close\n\n")).contains("421");
      assertThat(raw(served, "GET / HTTP/1.1\nHost: localhost:80\nConnection: close\n\n")).contains("200");
      String entry = served.get("/api/entries?limit=1").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
      String body = "verdict=reject&csrf=";
      assertThat(served.send("POST", "/review/" + entry, body + "guess", "Content-Type", FORM).status()).isEqualTo(403);
      String token = csrf(served.get("/review"));
      assertThat(served.send("POST", "/review/" + entry, body + token, "Content-Type", FORM, "Origin", "https://evil.example").status()).isEqualTo(403);
      assertThat(served.send("POST", "/api/recode", "", "Origin", "https://evil.example").status()).isEqualTo(403);
      assertThat(served.send("POST", "/api/recode", "", "Origin", served.base()).status()).as("a browser without our token").isEqualTo(403);
      assertThat(served.send("POST", "/api/recode", "", "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
      assertThat(served.send("POST", "/review/" + entry, body + token, "Content-Type", FORM, "Origin", served.base()).status()).isEqualTo(303);
      try (Holdings desk = served.desk()) {
        assertThat(desk.review().corrections(java.util.Optional.empty())).hasSize(1);
        assertThat(desk.accounts().deeds(1).getFirst().did()).isEqualTo("reject");
      }
    }
  }

  @Test
  void elsewhereOneLogsInAndRolesAndScopesHold() throws Exception {
    try (Served served = new Served(folder, true)) {
      assertThat(served.get("/").status()).isEqualTo(303);
      assertThat(served.get("/api/entries").status()).isEqualTo(401);
      Served.Answer form = served.get("/login");
      String login = "name=ann&csrf=" + csrf(form) + "&password=";
      assertThat(served.send("POST", "/login", login + "wrong", "Content-Type", FORM).status()).isEqualTo(401);
      Served.Answer in = served.send("POST", "/login", login + "correct+horse+battery", "Content-Type", FORM);
      assertThat(in.status()).isEqualTo(303);
      String cookie = in.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
      assertThat(served.get("/", "Cookie", cookie.split(";")[0]).body()).contains("ann").contains("Log out");
      assertThat(served.send("POST", "/api/recode", "", "Cookie", cookie.split(";")[0]).status()).as("a session without our token").isEqualTo(403);
      String reading = "Bearer " + served.token("ann", "read");
      assertThat(served.get("/api/entries", "Authorization", reading).status()).isEqualTo(200);
      assertThat(served.send("POST", "/api/recode", "", "Authorization", reading).status()).as("a token for reading").isEqualTo(403);
      assertThat(served.send("POST", "/api/recode", "", "Authorization", "Bearer " + served.token("rob", "write")).status()).as("a reader").isEqualTo(403);
      assertThat(served.send("POST", "/api/recode", "", "Authorization", "Bearer " + served.token("ann", "write")).status()).isEqualTo(202);
      assertThat(served.get("/api/entries", "Authorization", "Bearer guess").status()).isEqualTo(401);
      for (int i = 0; i < 12; i++) {
        served.send("POST", "/login", login + "guess", "Content-Type", FORM);
      }
      assertThat(served.send("POST", "/login", login + "guess", "Content-Type", FORM).status()).as("too many guesses").isEqualTo(429);
    }
    assertThat(Files.readString(folder.resolve("desk").resolve("desk.sqlite"), StandardCharsets.ISO_8859_1)).doesNotContain("correct horse battery");
  }

  @Test
  void nothingOfAPageRunsInOurs() throws Exception {
    String page = "<html><head><title>Talks &lt;script>alert(1)&lt;/script></title></head><body><p>Norway pledged $5 million to Ghana."
        + " <img src=x onerror=alert(2)> \"Ghana thanks Norway\" <script>alert(3)</script></p><p>&lt;script&gt;alert(4)&lt;/script&gt; Norway urged Ghana to act.</p>"
        + "<nav><a href=\"javascript:alert(5)\">Subscribe to our newsletter</a></nav></body></html>";
    Path file = Files.writeString(folder.resolve("page.html"), page);
    try (Served served = new Served(folder, false)) {
      served.run("take", file.toString(), "--publisher", "<b onmouseover=alert(6)>Outlet</b>");
      String id = served.get("/api/search?q=ghana").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
      for (String path : List.of("/document/" + id, "/document/" + id + "?furniture=1", "/ledger?q=ghana&columns=publisher,evidence,title", "/search?q=ghana", "/documents", "/",
          "/review?entry=" + served.get("/api/entries?q=ghana").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1"), "/ledger?q=%3Cscript%3Ealert(7)%3C/script%3E")) {
        Served.Answer answer = served.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.body().replaceAll("(?s)<script src=\"/static/(?:htmx|desk)\\.js\" defer></script>", "")).as(path)
            .doesNotContain("<script").doesNotContain("<img").doesNotContain("<b onmouseover").doesNotContain("javascript:").doesNotContain(" style=").doesNotContain(" onclick=");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'").doesNotContain("unsafe");
      }
    }
  }

  @Test
  void problemsTellNothingOfTheInsideAndUploadsAreLimited() throws Exception {
    try (Served served = new Served(folder, false)) {
      for (String path : List.of("/document/nosuch", "/entry/nosuch", "/ledger?since=x", "/ledger?cursor=%00", "/nosuch", "/review?queue=x", "/static/..%2f..%2fdesk.yaml")) {
        Served.Answer answer = served.get(path);
        assertThat(answer.status()).as(path).isBetween(400, 499);
        assertThat(answer.body()).as(path).doesNotContain("Exception").doesNotContain("at org.").doesNotContain(folder.toString());
      }
      assertThat(served.send("POST", "/api/take", "x".repeat((int) Uploads.MOST_BYTES + 1), "Content-Type", "text/plain").status()).isEqualTo(413);
    }
  }
}

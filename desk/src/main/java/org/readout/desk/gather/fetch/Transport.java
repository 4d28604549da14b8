package org.readout.desk.gather.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** One HTTP request and its answer: no redirect followed, no cookie kept, no proxy. Safe for use by many threads. */
final class Transport implements AutoCloseable {
  private static final int HOST_CONNECTIONS = 2;
  private static final int CONNECTIONS = 16;

  private final CloseableHttpClient client;
  private final Manners manners;
  private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
    Thread thread = new Thread(work, "fetch limit");
    thread.setDaemon(true);
    return thread;
  });

  Transport(Manners manners, Addresses addresses) {
    this.manners = manners;
    Timeout wait = Timeout.of(manners.patience());
    client = HttpClients.custom()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(addresses)
            .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(wait).setSocketTimeout(wait).build())
            .setMaxConnPerRoute(HOST_CONNECTIONS).setMaxConnTotal(CONNECTIONS).build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(wait).setConnectionRequestTimeout(Timeout.of(manners.whole())).build())
        .setUserAgent(manners.agent())
        .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching()
        .build();
  }

  /**
   * The answer to a GET.
   *
   * @param limit most bytes of the body
   * @throws IOException if there is none; {@link Addresses.Forbidden} if the host may not be reached
   */
  Answer get(URI uri, Map<String, String> headers, int limit) throws IOException {
    HttpGet request = new HttpGet(uri);
    headers.forEach(request::setHeader);
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end = watchdog.schedule(() -> {
      late.set(true);
      request.cancel();
    }, manners.whole().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> answer(response, limit, request));
    } catch (IOException | RuntimeException e) {
      if (late.get()) {
        throw new IOException("took longer than " + manners.whole().toSeconds() + " s", e);
      }
      throw e;
    } finally {
      end.cancel(false);
    }
  }

  private static Answer answer(ClassicHttpResponse response, int limit, HttpGet request) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue() == null ? "" : header.getValue());
    }
    if (response.getEntity() == null) {
      return new Answer(response.getCode(), headers, new byte[0], false);
    }
    byte[] body;
    boolean cut;
    try (InputStream in = response.getEntity().getContent()) {
      body = in.readNBytes(limit);
      cut = body.length == limit && in.read() >= 0;
      if (cut) {
        // What is left is not read: closing alone would read an endless answer to its end.
        request.cancel();
      }
    } catch (IOException e) {
      throw new IOException("broke off: " + e.getMessage(), e);
    }
    return new Answer(response.getCode(), headers, body, cut);
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}

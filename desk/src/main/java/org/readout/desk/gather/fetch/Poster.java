package org.readout.desk.gather.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.readout.desk.Post;

/** Posts to hosts by the same rules as {@link Fetcher} reads from them: no redirect, no cookie, no private address. */
public final class Poster implements Post {
  private final CloseableHttpClient client;
  private final Addresses addresses;

  public Poster(Manners manners, Addresses.Names names) {
    this.addresses = new Addresses(names, manners.allowed());
    Timeout wait = Timeout.of(manners.patience());
    this.client = HttpClients.custom()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(addresses)
            .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(wait).setSocketTimeout(wait).build()).build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(wait).setConnectionRequestTimeout(wait).build())
        .setUserAgent(manners.agent())
        .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching().disableContentCompression()
        .build();
  }

  @Override
  public Reply post(URI to, Map<String, String> headers, byte[] body) throws IOException {
    String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || to.getHost() == null || to.getRawUserInfo() != null) {
      throw new IOException("'" + to + "' is no http or https address without a user name");
    }
    HttpPost request = new HttpPost(to);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, null));
    // What the receiver says beyond its head is not read.
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      Header asked = response.getFirstHeader("Retry-After");
      Optional<Duration> later = Optional.ofNullable(asked).map(Header::getValue).filter(value -> value.matches("[0-9]{1,7}")).map(value -> Duration.ofSeconds(Long.parseLong(value)));
      return new Reply(response.getCode(), later);
    }
  }

  @Override
  public InetAddress[] addresses(String host) throws UnknownHostException {
    return addresses.resolve(host);
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}

package org.readout.desk.notice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.readout.desk.HeldDocument;
import org.readout.desk.Parcel;
import org.readout.desk.Post;
import org.readout.desk.Subscription;

/**
 * Posts parcels as JSON, signed as the Standard Webhooks specification 1.0 says: {@code webhook-signature} is {@code v1,} and the
 * base64 of HMAC-SHA256 over id, timestamp and body joined by full stops. {@code webhook-id}, which {@code Idempotency-Key} repeats,
 * and the body are the same at every try.
 */
final class Webhook implements Outlet {
  private final Post post;
  private final Optional<String> secret;
  private final Clock clock;

  Webhook(Post post, Optional<String> secret, Clock clock) {
    this.post = post;
    this.secret = secret.filter(words -> !words.isBlank());
    this.clock = clock;
  }

  @Override
  public void send(Subscription subscription, Parcel parcel) throws IOException {
    String key = secret.orElseThrow(() -> new IOException("READOUT_WEBHOOK_SECRET is not set, and nothing is posted unsigned"));
    byte[] body = body(subscription, parcel).toString().getBytes(StandardCharsets.UTF_8);
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Idempotency-Key", parcel.id());
    headers.put("webhook-id", parcel.id());
    headers.put("webhook-timestamp", timestamp);
    headers.put("webhook-signature", "v1," + signature(key, parcel.id(), timestamp, body));
    Post.Reply reply = post.post(URI.create(subscription.target()), headers, body);
    if (reply.status() / 100 != 2) {
      throw new Refused("HTTP " + reply.status(), reply.later());
    }
  }

  static String signature(String secret, String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** A secret that begins {@code whsec_} is base64 after it; another is its own letters. */
  private static byte[] key(String secret) {
    return secret.startsWith("whsec_") ? Base64.getDecoder().decode(secret.substring(6)) : secret.getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode body(Subscription subscription, Parcel parcel) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", parcel.notices().isEmpty() ? "test" : "statements");
    body.put("id", parcel.id()).put("subscription", subscription.id()).put("view", subscription.view());
    ArrayNode statements = body.putArray("statements");
    for (Parcel.Notice notice : parcel.notices()) {
      HeldDocument document = notice.entry().document();
      ObjectNode one = statements.addObject().put("found_at", notice.found().toString()).put("headline", NoticeText.headline(notice.entry())).put("document", document.id());
      document.date().ifPresent(date -> one.put("date", date.toString()));
      document.title().ifPresent(title -> one.put("title", title));
      document.publisher().ifPresent(publisher -> one.put("publisher", publisher));
      document.uri().ifPresent(uri -> one.put("url", uri));
      one.set("entry", notice.entry().json());
    }
    return body;
  }
}

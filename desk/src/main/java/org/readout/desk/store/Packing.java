package org.readout.desk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.readout.core.document.Block;
import org.readout.core.text.Alignment;
import org.readout.core.text.Span;

/** Values as they lie in columns: compressed bytes, checksums, JSON. */
final class Packing {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Packing() {}

  static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] expand(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a capture in the desk is damaged", e);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the desk holds JSON that does not read: " + e.getOriginalMessage(), e);
    }
  }

  static String blocks(List<Block> blocks) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    blocks.forEach(block -> all.addArray().add(block.span().start()).add(block.span().end()).add(block.role().name()));
    return all.toString();
  }

  /** The layout that {@link #blocks(List)} wrote. */
  static List<Block> blocks(String json) {
    List<Block> blocks = new ArrayList<>();
    read(json, ArrayNode.class).forEach(one -> blocks.add(new Block(new Span(one.get(0).asInt(), one.get(1).asInt()), Block.Role.valueOf(one.get(2).asText()))));
    return blocks;
  }

  static String alignment(Alignment alignment) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    alignment.runs().forEach(run -> add(add(all, run.derived()), run.source()));
    return all.toString();
  }

  static String spans(List<Span> spans) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    spans.forEach(span -> add(all, span));
    return all.toString();
  }

  private static ArrayNode add(ArrayNode all, Span span) {
    return all.add(span.start()).add(span.end());
  }
}

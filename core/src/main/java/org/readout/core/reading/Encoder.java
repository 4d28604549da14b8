package org.readout.core.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The trained network: one run of a small transformer over a window gives the outputs of every head. Runs on the calling
 * thread alone and gives the same numbers for the same window; safe for use by many threads.
 */
final class Encoder {
  /**
   * What the weights were made to say, written beside them when they are exported.
   *
   * @param version names the weights
   * @param acts labels of the acts, in the order of the head's outputs after the first, which means none
   * @param fields labels of the fields
   * @param flags labels of the marks on an act
   * @param pairs names of the pairwise heads, in order
   * @param width length of a pairwise head's vectors
   * @param threshold chance from which a piece counts as saying an act
   * @param told log-odds added to that chance where a cue word tells an act
   * @param calibration confidence by chance: ascending points of a piecewise linear map, each {chance, confidence}
   */
  record Card(String version, List<String> acts, List<String> fields, List<String> flags, List<String> pairs, int width, double threshold, double told, List<List<Double>> calibration) {}

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final Card card;

  private Encoder(byte[] network, byte[] card) {
    try {
      this.card = new ObjectMapper().readValue(card, Card.class);
      session = session(network);
    } catch (IOException e) {
      throw new UncheckedIOException("the reader's card cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the reader's weights cannot be used: " + e.getMessage(), e);
    }
  }

  /** A session of a network that runs on the calling thread alone. */
  static OrtSession session(byte[] network) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    return OrtEnvironment.getEnvironment().createSession(network, options);
  }

  /** The encoder that ships, from the model's jar. */
  static Encoder bundled() {
    return new Encoder(resource("reader.onnx"), resource("reader.json"));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Encoder.class.getResourceAsStream("/org/readout/model/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the model's jar holds no " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the reader's weights cannot be read: " + name, e);
    }
  }

  /**
   * The encoder whose weights {@code export.py} has written to a folder: {@code reader.onnx} and {@code reader.json}.
   *
   * @throws UncheckedIOException if they cannot be read
   */
  static Encoder of(Path folder) {
    try {
      return new Encoder(Files.readAllBytes(folder.resolve("reader.onnx")), Files.readAllBytes(folder.resolve("reader.json")));
    } catch (IOException e) {
      throw new UncheckedIOException("the reader's weights cannot be read: " + folder, e);
    }
  }

  Card card() {
    return card;
  }

  /** The heads' outputs over a window. */
  Heads read(Window window) {
    int length = window.pieces().size();
    long[] ids = window.pieces().stream().mapToLong(Piece::id).toArray();
    long[] shapes = window.pieces().stream().mapToLong(Piece::shape).toArray();
    long[] cues = window.pieces().stream().mapToLong(Piece::cue).toArray();
    long[] shape = {1, length};
    try (OnnxTensor first = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor second = OnnxTensor.createTensor(environment, LongBuffer.wrap(shapes), shape);
        OnnxTensor third = OnnxTensor.createTensor(environment, LongBuffer.wrap(cues), shape);
        OrtSession.Result result = session.run(Map.of("ids", first, "shapes", second, "cues", third))) {
      return new Heads(card, length, floats(result, "acts"), floats(result, "marks"), floats(result, "queries"), floats(result, "keys"));
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  private static float[] floats(OrtSession.Result result, String name) throws OrtException {
    FloatBuffer buffer = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }
}

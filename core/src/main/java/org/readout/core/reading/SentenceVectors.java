package org.readout.core.reading;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.readout.core.text.Span;

/**
 * Vectors of what words mean, from the frozen sentence encoder all-MiniLM-L6-v2 (mean-pooled, length 1). Runs on the
 * calling thread alone and gives the same numbers for the same words; safe for use by many threads.
 */
public final class SentenceVectors {
  /** Numbers in a vector. */
  public static final int WIDTH = 384;

  private static final int MOST_PIECES = 128;

  private final WordPieces pieces = WordPieces.bundled();
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /** The encoder bundled with the program. */
  public SentenceVectors() {
    try (InputStream in = SentenceVectors.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
      if (in == null) {
        throw new IllegalStateException("the sentence encoder is not on the class path");
      }
      session = Encoder.session(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the sentence encoder cannot be read", e);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder cannot be used: " + e.getMessage(), e);
    }
  }

  /** The vector of some words; words beyond some hundred pieces do not count. */
  public float[] of(String words) {
    List<Piece> inner = pieces.split(words, new Span(0, words.length()), 0);
    int length = Math.min(inner.size(), MOST_PIECES - 2) + 2;
    long[] ids = new long[length];
    ids[0] = pieces.id("[CLS]");
    ids[length - 1] = pieces.id("[SEP]");
    for (int i = 1; i < length - 1; i++) {
      ids[i] = inner.get(i - 1).id();
    }
    long[] ones = new long[length];
    Arrays.fill(ones, 1);
    long[] shape = {1, length};
    try (OnnxTensor first = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[length]), shape);
        OrtSession.Result result = session.run(Map.of("input_ids", first, "attention_mask", mask, "token_type_ids", types))) {
      return pooled(((OnnxTensor) result.get(0)).getFloatBuffer(), length);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence encoder failed: " + e.getMessage(), e);
    }
  }

  private static float[] pooled(FloatBuffer states, int length) {
    float[] sum = new float[WIDTH];
    for (int i = 0; i < length; i++) {
      for (int k = 0; k < WIDTH; k++) {
        sum[k] += states.get(i * WIDTH + k);
      }
    }
    double square = 0;
    for (float value : sum) {
      square += (double) value * value;
    }
    float norm = (float) Math.sqrt(Math.max(square, 1e-12));
    for (int k = 0; k < WIDTH; k++) {
      sum[k] /= norm;
    }
    return sum;
  }

  /** Cosine of two vectors, −1 to 1. */
  public static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }
}

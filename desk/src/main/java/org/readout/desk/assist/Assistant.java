package org.readout.desk.assist;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.readout.desk.Holdings;

/** The desk for assistants: a server of the Model Context Protocol on a pair of streams, its tools reading only. */
public final class Assistant {
  private final Answers answers;

  /**
   * @param desk opens the desk; called once for each call of a tool, on any thread
   * @param briefings writes a briefing in Markdown
   * @param comparing threads and diffs
   * @param today the day of answers that name none
   */
  public Assistant(Supplier<Holdings> desk, Briefings briefings, Comparing comparing, LocalDate today) {
    this.answers = new Answers(desk, briefings, comparing, today);
  }

  /** Serves until {@code in} ends. */
  public void serve(InputStream in, OutputStream out) {
    CountDownLatch ended = new CountDownLatch(1);
    StdioServerTransportProvider transport = new StdioServerTransportProvider(new JacksonMcpJsonMapper(new JsonMapper()), new Watched(in, ended), out);
    McpSyncServer server = McpServer.sync(transport).serverInfo("readout", "0.1.0").instructions(Tools.ALL.instructions())
        .capabilities(McpSchema.ServerCapabilities.builder().tools(false).build()).tools(tools()).build();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.closeGracefully();
  }

  private List<McpServerFeatures.SyncToolSpecification> tools() {
    McpSchema.ToolAnnotations reading = McpSchema.ToolAnnotations.builder().readOnlyHint(true).openWorldHint(false).build();
    return Tools.ALL.tools().stream().map(tool -> new McpServerFeatures.SyncToolSpecification(
        McpSchema.Tool.builder(tool.name(), tool.input()).title(tool.title()).description(tool.description()).annotations(reading).build(),
        (exchange, request) -> answer(request))).toList();
  }

  private McpSchema.CallToolResult answer(McpSchema.CallToolRequest request) {
    Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
    try {
      ObjectNode answer = answers.of(request.name(), new Arguments(arguments));
      return McpSchema.CallToolResult.builder().addTextContent(answer.toString()).structuredContent(new JsonMapper().convertValue(answer, Map.class)).build();
    } catch (IllegalArgumentException | DateTimeException e) {
      return McpSchema.CallToolResult.builder().addTextContent(String.valueOf(e.getMessage())).isError(true).build();
    }
  }

  /** A stream that tells when it has ended. */
  private static final class Watched extends FilterInputStream {
    private final CountDownLatch ended;

    Watched(InputStream in, CountDownLatch ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return told(super.read(bytes, from, length));
    }

    private int told(int read) {
      if (read < 0) {
        ended.countDown();
      }
      return read;
    }
  }
}

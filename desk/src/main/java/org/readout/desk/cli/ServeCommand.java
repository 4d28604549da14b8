package org.readout.desk.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the web desk. */
@Command(
    description = {
      "Open the web desk and the REST interface (/api) in a browser: on this machine only, without accounts.",
      "With --host another address is served; visitors then log in (./readout user add NAME)."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout serve", "  ./readout serve --port 9000 --desk ~/desks/asia", "  ./readout serve --host 0.0.0.0"})
final class ServeCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "port to listen on (default: ${DEFAULT-VALUE}; 0: any free one)")
  private int port = 8080;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "address to listen on (default: ${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  ServeCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    boolean loopback;
    try {
      loopback = InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new Readout.Misuse("--host: '" + host + "' is no address of this machine");
    }
    try (Holdings holdings = wiring.desk(desk.folder(wiring))) {
      if (!loopback && !holdings.accounts().any()) {
        throw new Readout.Misuse("other machines are served only with accounts; add one first: ./readout user add NAME --role admin");
      }
    }
    serve(wiring, desk.folder(wiring), host, port, !loopback);
    return 0;
  }

  /** Serves until the program is told to end. */
  static void serve(Wiring wiring, java.nio.file.Path folder, String host, int port, boolean accounts) {
    CountDownLatch end = new CountDownLatch(1);
    try (Wiring.Server server = wiring.server(folder, host, port, accounts)) {
      Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
      wiring.err().print("The desk is open at http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/ (stop with Ctrl-C)\n");
      wiring.err().flush();
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.readout.desk.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.readout.desk.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line with all its commands. */
@Command(
    name = "readout",
    description = "Reads what states say to each other and keeps a ledger of who promised, did, refused, asked or said what to whom.",
    mixinStandardHelpOptions = true,
    version = "Readout 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout demo                               see a desk at work on the sample reports",
      "  ./readout take reports/                      fill ./desk from a folder",
      "  ./readout ledger --actor CHN --recipient PAK --kind commitment",
      "  ./readout test                               run the whole test suite",
      "  ./readout eval --help                        how well the coder does on a public answer key",
    })
public final class Readout {
  private Readout() {}

  /** Runs a command. Returns the exit status: 0 done, 1 some inputs failed, 2 wrong usage. */
  public static int run(Wiring wiring, String... arguments) {
    return commandLine(wiring).execute(arguments);
  }

  /** The commands, ready to run. */
  static CommandLine commandLine(Wiring wiring) {
    CommandLine line = new CommandLine(new Readout());
    line.addSubcommand("demo", new DemoCommand(wiring));
    line.addSubcommand("take", new TakeCommand(wiring));
    line.addSubcommand("sources", new SourcesCommand())
        .getSubcommands().get("sources")
        .addSubcommand("add", new SourcesAddCommand(wiring))
        .addSubcommand("list", new SourcesListCommand(wiring))
        .addSubcommand("remove", new SourcesRemoveCommand(wiring))
        .addSubcommand("import", new SourcesImportCommand(wiring))
        .addSubcommand("export", new SourcesExportCommand(wiring));
    line.addSubcommand("watch", new WatchCommand(wiring));
    line.addSubcommand("documents", new DocumentsCommand(wiring));
    line.addSubcommand("ledger", new LedgerCommand(wiring));
    line.addSubcommand("threads", new ThreadsCommand(wiring));
    line.addSubcommand("matters", new MattersCommand(wiring))
        .getSubcommands().get("matters")
        .addSubcommand(new MattersCommand.ListAction(wiring))
        .addSubcommand(new MattersCommand.InduceAction(wiring))
        .addSubcommand(new MattersCommand.RenameAction(wiring))
        .addSubcommand(new MattersCommand.MergeAction(wiring))
        .addSubcommand(new MattersCommand.SplitAction(wiring));
    line.addSubcommand("diff", new DiffCommand(wiring));
    line.addSubcommand("brief", new BriefCommand(wiring));
    line.addSubcommand("search", new SearchCommand(wiring));
    line.addSubcommand("export", new ExportCommand(wiring));
    line.addSubcommand("mcp", new McpCommand(wiring));
    line.addSubcommand("load", new LoadCommand(wiring));
    line.addSubcommand("recode", new RecodeCommand(wiring));
    line.addSubcommand("remove", new RemoveCommand(wiring));
    line.addSubcommand("check", new CheckCommand(wiring));
    line.addSubcommand("backup", new BackupCommand(wiring));
    line.addSubcommand("restore", new RestoreCommand(wiring));
    line.addSubcommand("review", new ReviewCommand(wiring));
    line.addSubcommand("alerts", new AlertsCommand())
        .getSubcommands().get("alerts")
        .addSubcommand(new AlertsAddCommand(wiring))
        .addSubcommand(new AlertsCommand.ListAction(wiring))
        .addSubcommand(new AlertsCommand.RemoveAction(wiring))
        .addSubcommand(new AlertsCommand.TestAction(wiring))
        .addSubcommand(new AlertsCommand.RunAction(wiring));
    line.addSubcommand("labels", new LabelsCommand())
        .getSubcommands().get("labels")
        .addSubcommand("import", new LabelsImportCommand(wiring))
        .addSubcommand("export", new LabelsExportCommand(wiring));
    line.addSubcommand("serve", new ServeCommand(wiring));
    line.addSubcommand("user", new UserCommand(wiring));
    line.addSubcommand("clean", new CleanCommand(wiring));
    line.addSubcommand("code", new CodeCommand(wiring));
    line.addSubcommand("read", new ReadCommand(wiring));
    line.addSubcommand("profile", new ProfileCommand())
        .getSubcommands().get("profile")
        .addSubcommand("list", new ProfileListCommand(wiring))
        .addSubcommand("check", new ProfileCheckCommand(wiring))
        .addSubcommand("unknown", new ProfileUnknownCommand(wiring))
        .addSubcommand("add", new ProfileAddCommand(wiring));
    PrintWriter out = new PrintWriter(wiring.out(), true);
    PrintWriter err = new PrintWriter(wiring.err(), true);
    line.setOut(out).setErr(err);
    line.setParameterExceptionHandler((e, arguments) -> misused(wiring, e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(wiring, e));
    return line;
  }

  private static int misused(Wiring wiring, CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    wiring.err().print(Printable.line(String.valueOf(e.getMessage())) + " (see ./" + command + " --help)\n");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Wiring wiring, Exception e) throws Exception {
    if (e instanceof Misuse) {
      wiring.err().print(Printable.line(String.valueOf(e.getMessage())) + "\n");
      return CommandLine.ExitCode.USAGE;
    }
    if (!(e instanceof IllegalArgumentException || e instanceof UncheckedIOException)) {
      throw e;
    }
    wiring.err().print(Printable.line(String.valueOf(e.getMessage())) + "\n");
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** A use of the program that cannot be right; the message says what is. */
  static final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
      super(message);
    }
  }

  /** A command: returns its exit status. */
  interface Task extends Callable<Integer> {
    @Override
    Integer call();
  }
}

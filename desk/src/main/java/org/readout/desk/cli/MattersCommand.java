package org.readout.desk.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.readout.core.thread.ListedMatter;
import org.readout.desk.Holdings;
import org.readout.desk.Threads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and changes the list of matters; each action is a command of its own. */
@Command(
    description = "Show and change the list of matters that entries are threaded by.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout matters list --origin induced",
      "  ./readout matters induce",
      "  ./readout matters rename maritime-domain-awareness \"Maritime domain awareness\"",
      "  ./readout matters merge chinese-workers safety-of-chinese",
      "  ./readout matters split gwadar-port --name \"Gwadar dredging\" \"dredging of Gwadar\"",
    })
final class MattersCommand implements Readout.Task {
  private final Wiring wiring;

  MattersCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    throw new Readout.Misuse("say what to do: list, induce, rename, merge or split (see ./readout matters --help)");
  }

  /** What every action has: a desk, and the way results are written. */
  abstract static class Action implements Readout.Task {
    final Wiring wiring;
    @Mixin private DeskOption desk = new DeskOption();

    Action(Wiring wiring) {
      this.wiring = wiring;
    }

    abstract void act(Threads threads);

    @Override
    public Integer call() {
      try (Holdings holdings = desk.existing(wiring)) {
        act(holdings.threads(wiring.profiles(desk.folder(wiring))));
      }
      return 0;
    }

    void show(List<ListedMatter> matters, String format) {
      wiring.out().print(wiring.matters(matters, format));
    }
  }

  @Command(name = "list", description = "Show the matters in force.", mixinStandardHelpOptions = true)
  static final class ListAction extends Action {
    @Option(names = "--origin", paramLabel = "ORIGIN", description = "profile, induced or human")
    private Optional<String> origin = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", converter = Labels.HitFormats.class, defaultValue = "table", description = "table (default) or jsonl")
    private String format = "table";

    ListAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    void act(Threads threads) {
      show(threads.matters().all().stream().filter(matter -> origin.map(matter.origin()::equals).orElse(true)).toList(), format);
    }
  }

  @Command(name = "induce", description = "Add the matters that the desk's wordings propose.", mixinStandardHelpOptions = true)
  static final class InduceAction extends Action {
    @Option(names = "--words-only", description = "go by words alone, not by meaning: faster, finds less")
    private boolean wordsOnly;

    InduceAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    void act(Threads threads) {
      Optional<Function<String, float[]>> encoder = wordsOnly ? Optional.empty() : Optional.of(wiring.meanings());
      List<ListedMatter> found = threads.induce(encoder);
      show(found, "table");
      wiring.err().print(found.size() + " matters added; rename, merge and split them as you see fit\n");
    }
  }

  @Command(name = "rename", description = "Give a matter another name.", mixinStandardHelpOptions = true)
  static final class RenameAction extends Action {
    @Parameters(index = "0", paramLabel = "ID") private String id = "";
    @Parameters(index = "1", paramLabel = "NAME") private String name = "";

    RenameAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    void act(Threads threads) {
      threads.rename(id, name);
    }
  }

  @Command(name = "merge", description = "Make two matters one, under the second's id.", mixinStandardHelpOptions = true)
  static final class MergeAction extends Action {
    @Parameters(index = "0", paramLabel = "ID") private String id = "";
    @Parameters(index = "1", paramLabel = "INTO") private String into = "";

    MergeAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    void act(Threads threads) {
      threads.merge(id, into);
    }
  }

  @Command(name = "split", description = "Make a new matter of some of a matter's aliases.", mixinStandardHelpOptions = true)
  static final class SplitAction extends Action {
    @Parameters(index = "0", paramLabel = "ID") private String id = "";
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ALIAS") private List<String> aliases = List.of();
    @Option(names = "--name", required = true, paramLabel = "NAME", description = "name of the new matter") private String name = "";

    SplitAction(Wiring wiring) {
      super(wiring);
    }

    @Override
    void act(Threads threads) {
      show(List.of(threads.split(id, aliases, name)), "table");
    }
  }
}

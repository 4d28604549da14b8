package org.readout.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands on gold files. */
@Command(
    description = "Labels as gold files (JSONL): out of the desk for answer keys and training, into the desk as corrections.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "import|export",
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout labels export --reviewed > key.jsonl", "  ./readout labels import key.jsonl --by ann"})
final class LabelsCommand implements Readout.Task {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "labels what? import or export");
  }
}

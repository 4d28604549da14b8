package org.readout.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands on profiles. */
@Command(
    description = "List, check and grow profiles: the names, offices, places and matters that entries are coded with.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|check|unknown|add",
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout profile list", "  ./readout profile check my-profiles/nile"})
final class ProfileCommand implements Readout.Task {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "profile what? list, check, unknown or add");
  }
}

package org.readout.desk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands on the feeds a desk follows. */
@Command(
    description = "Manage the sources that ./readout watch follows: RSS, Atom and JSON feeds, news sitemaps, pages that list reports.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "add|list|remove|import|export",
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout sources add https://example.org/news", "  ./readout sources list", "  ./readout sources export > sources.opml"})
final class SourcesCommand implements Readout.Task {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "sources what? add, list, remove, import or export");
  }
}

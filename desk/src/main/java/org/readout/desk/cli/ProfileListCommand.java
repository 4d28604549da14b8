package org.readout.desk.cli;

import java.nio.file.Path;
import java.util.List;
import org.readout.core.profile.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists profiles. */
@Command(
    description = "List the profiles the desk knows; a star stands before those it follows.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout profile list", "  ./readout profile list --desk ~/desks/asia"})
final class ProfileListCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  ProfileListCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path folder = desk.folder(wiring);
    List<String> followed = wiring.followed(folder);
    wiring.profiles(folder).all().forEach(profile -> wiring.out().print((followed.contains(profile.id()) ? "* " : "  ") + summary(profile) + "\n"));
    return 0;
  }

  /** One line on what a profile holds. */
  static String summary(Profile profile) {
    String parties = profile.parties().isEmpty() ? "any two actors" : String.join(", ", profile.parties());
    return profile.versioned() + "  " + profile.name() + " (" + parties + "): " + profile.actors().size() + " actors, " + profile.organs().size()
        + " organs, " + profile.tenures().size() + " tenures, " + profile.places().size() + " places, " + profile.matters().size() + " matters, "
        + profile.occasions().size() + " occasions";
  }
}

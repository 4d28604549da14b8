package org.readout.desk.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.readout.core.profile.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks profiles. */
@Command(
    description = "Check that profiles hold together: the desk's with the bundled ones, or those in a folder. The first fault is named with file and place.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout profile check", "  ./readout profile check my-profiles/nile"})
final class ProfileCheckCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(arity = "0..1", paramLabel = "DIR", description = "a profile's folder, or a folder of such")
  private @Nullable Path folder;

  ProfileCheckCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    List<Profile> profiles = folder == null ? wiring.profiles(desk.folder(wiring)).all() : wiring.profilesIn(folder);
    profiles.forEach(profile -> wiring.out().print("sound: " + ProfileListCommand.summary(profile) + "\n"));
    return 0;
  }
}

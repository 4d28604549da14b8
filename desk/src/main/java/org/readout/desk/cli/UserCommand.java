package org.readout.desk.cli;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import org.readout.desk.Accounts.Role;
import org.readout.desk.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Manages who may use a desk from other machines. */
@Command(
    description = {
      "Manage accounts of the web desk: add (or give a new password and role), list, token (for the API; printed once).",
      "The password comes from READOUT_PASSWORD or is asked for on the terminal."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {"  ./readout user add ann --role editor", "  ./readout user list", "  ./readout user token ann --scope read"})
final class UserCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(index = "0", paramLabel = "WHAT", description = "add, list or token")
  private String what = "list";

  @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", defaultValue = "", description = "of the account")
  private String name = "";

  @Option(names = "--role", paramLabel = "ROLE", defaultValue = "editor", description = "reader, editor (default) or admin")
  private String role = "editor";

  @Option(names = "--scope", split = ",", paramLabel = "SCOPE", description = "what a token is for: read, write (default: read)")
  private List<String> scopes = List.of("read");

  UserCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    try (Holdings holdings = what.equals("add") ? wiring.desk(desk.folder(wiring)) : desk.existing(wiring)) {
      switch (what) {
        case "add" -> {
          wiring.keepAccount(holdings, named(), password(), role());
          wiring.out().print(name + " may use the desk as " + role + "\n");
        }
        case "list" -> holdings.accounts().all().forEach((one, may) -> wiring.out().print(one + "\t" + may.label() + "\n"));
        case "token" -> wiring.out().print(token(holdings) + "\n");
        default -> throw new Readout.Misuse("'" + what + "' is none of add, list, token");
      }
    }
    return 0;
  }

  private String token(Holdings holdings) {
    if (!List.of("read", "write").containsAll(scopes)) {
      throw new Readout.Misuse("--scope is read or write, not " + String.join(",", scopes));
    }
    if (!holdings.accounts().all().containsKey(named())) {
      throw new IllegalArgumentException("there is no account '" + name + "'; see ./readout user list");
    }
    return wiring.admitToken(holdings, name, scopes);
  }

  private String named() {
    if (!name.matches("[\\p{L}\\p{N}._@-]{1,60}")) {
      throw new Readout.Misuse("'" + what + "' needs a NAME of letters, digits, dots and dashes");
    }
    return name;
  }

  private Role role() {
    try {
      return Role.of(role);
    } catch (IllegalArgumentException e) {
      throw new Readout.Misuse("--role: " + e.getMessage());
    }
  }

  private String password() {
    Optional<String> given = wiring.environment("READOUT_PASSWORD");
    if (given.isPresent()) {
      return given.get();
    }
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password for %s: ", name);
    if (typed == null) {
      throw new Readout.Misuse("no terminal to ask for a password; set READOUT_PASSWORD");
    }
    return new String(typed);
  }
}

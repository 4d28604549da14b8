package org.readout.desk.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.core.actor.Actor;
import org.readout.core.actor.Sector;
import org.readout.desk.Holdings;
import org.readout.desk.Recount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a name to a profile of the desk and codes again what it touches. */
@Command(
    description = "Add a name to the desk's profiles and code again the documents that hold it.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout profile add \"Huawei\" --code FIRM:Huawei",
      "  ./readout profile add \"Arakan Army\" --code \"ARMED:Arakan Army\" --alias AA",
      "  ./readout profile add \"Jan Berg\" --code NOR --office \"Foreign Minister\" --from 2024-02-01"
    })
final class ProfileAddCommand implements Readout.Task {
  private final Wiring wiring;
  @Mixin private DeskOption desk = new DeskOption();

  @Parameters(paramLabel = "NAME", description = "the name as texts write it")
  private String name = "";

  @Option(names = "--code", required = true, description = "alpha-3 code, an organisation's acronym, or FIRM:, NGO: or ARMED: and a name")
  private String code = "";

  @Option(names = "--kind", description = "state, organisation, group, armed, firm or ngo (default: what the code says)")
  private Optional<String> kind = Optional.empty();

  @Option(names = "--alias", description = "another way of writing it")
  private List<String> aliases = List.of();

  @Option(names = "--office", description = "the name is a person's who holds this office of the actor")
  private Optional<String> office = Optional.empty();

  @Option(names = "--sector", description = "the office's sector (default ${DEFAULT-VALUE})")
  private Sector sector = Sector.GOV;

  @Option(names = "--from", paramLabel = "DATE", description = "first day in office")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "last day in office")
  private Optional<String> to = Optional.empty();

  @Option(names = "--profile", paramLabel = "ID", description = "the profile to add to (default ${DEFAULT-VALUE})")
  private String profile = "own";

  ProfileAddCommand(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Path folder = desk.folder(wiring);
    try (Holdings holdings = desk.existing(wiring)) {
      Optional<Actor> known = wiring.profiles(folder).all().stream().flatMap(p -> p.actors().stream()).filter(a -> a.code().equals(code)).findFirst();
      if (office.isPresent() && known.isEmpty()) {
        throw new IllegalArgumentException("no actor has the code " + code + "; add the actor first");
      }
      wiring.addToProfile(folder, profile, office.isPresent() ? "tenures.yaml" : "actors.yaml", office.isPresent() ? tenure() : actor(known));
      Set<String> words = new LinkedHashSet<>(aliases);
      words.add(name);
      Recount recount = holdings.recode(wiring.line(folder, List.of()), words);
      wiring.out().print(name + " is " + code + " in profile " + profile + "; " + recount.documents() + " documents coded again, " + recount.changed() + " changed\n");
    }
    return 0;
  }

  private ObjectNode actor(Optional<Actor> known) {
    ObjectNode row = JsonNodeFactory.instance.objectNode().put("code", code).put("name", known.map(Actor::name).orElse(name)).put("kind", kindOf(known));
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(aliases);
    names.forEach(row.putArray("names")::add);
    return row;
  }

  private String kindOf(Optional<Actor> known) {
    String prefix = code.contains(":") ? code.substring(0, code.indexOf(':')).toLowerCase(Locale.ROOT) : "";
    return kind.or(() -> known.map(a -> a.kind().name().toLowerCase(Locale.ROOT))).orElse(prefix.isEmpty() ? "organisation" : prefix);
  }

  private ObjectNode tenure() {
    ObjectNode row = JsonNodeFactory.instance.objectNode().put("person", name).put("actor", code).put("office", office.orElseThrow()).put("sector", sector.name());
    aliases.forEach(row.putArray("aliases")::add);
    from.ifPresent(day -> row.put("from", day));
    to.ifPresent(day -> row.put("to", day));
    return row;
  }
}

package org.readout.core.profile;

import java.util.List;
import org.readout.core.actor.Actor;
import org.readout.core.actor.Organ;
import org.readout.core.actor.Place;
import org.readout.core.actor.Tenure;

/**
 * A relationship described. Profiles settle codes, dates and matters; they never invent acts.
 *
 * @param id name of its folder
 * @param version raised whenever its content changes
 * @param name readable name
 * @param parties codes of the actors that a document must be about to be relevant; empty: any two actors
 * @param actors actors
 * @param organs organs
 * @param titles titles of office
 * @param tenures who held which office when
 * @param places places
 * @param matters matters
 * @param occasions recurring occasions and anniversaries
 * @param formulas phrases of positions in order of force
 */
public record Profile(
    String id,
    int version,
    String name,
    List<String> parties,
    List<Actor> actors,
    List<Organ> organs,
    List<Organ> titles,
    List<Tenure> tenures,
    List<Place> places,
    List<Matter> matters,
    List<Occasion> occasions,
    List<Formula> formulas) {
  public Profile {
    parties = List.copyOf(parties);
    actors = List.copyOf(actors);
    organs = List.copyOf(organs);
    titles = List.copyOf(titles);
    tenures = List.copyOf(tenures);
    places = List.copyOf(places);
    matters = List.copyOf(matters);
    occasions = List.copyOf(occasions);
    formulas = List.copyOf(formulas);
  }

  /** {@code china-pakistan@1}. */
  public String versioned() {
    return id + "@" + version;
  }
}

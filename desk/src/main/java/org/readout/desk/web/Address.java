package org.readout.desk.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.readout.desk.Asked;
import org.readout.desk.Filter;

/**
 * The state of a page as the parameters of its URL, named as the options of the command line.
 *
 * @param parameters values by name, in order
 */
public record Address(Map<String, List<String>> parameters) {
  private static final int LONGEST = 2000;

  public Address {
    parameters = new LinkedHashMap<>(parameters);
  }

  /** The state that a path with parameters names; what is no parameter is left out. */
  public static Address of(String path) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    int query = path.indexOf('?');
    for (String pair : query < 0 ? new String[0] : path.substring(query + 1).split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        parameters.computeIfAbsent(decoded(pair.substring(0, at)), name -> new ArrayList<>()).add(decoded(pair.substring(at + 1)));
      }
    }
    return new Address(parameters);
  }

  private static String decoded(String written) {
    try {
      return URLDecoder.decode(written, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return written;
    }
  }

  /** The state of a ledger that shows what the filter asks for. */
  public static Address of(Filter filter) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("actor", filter.actors());
    parameters.put("recipient", filter.recipients());
    parameters.put("kind", filter.kinds());
    parameters.put("act", filter.acts());
    parameters.put("about", filter.about());
    parameters.put("field", filter.fields());
    parameters.put("since", filter.since().map(LocalDate::toString).stream().toList());
    parameters.put("until", filter.until().map(LocalDate::toString).stream().toList());
    parameters.put("document", filter.documents());
    parameters.put("status", filter.statuses());
    parameters.put("min-confidence", filter.minConfidence().isPresent() ? List.of(String.valueOf(filter.minConfidence().getAsDouble())) : List.of());
    parameters.values().removeIf(List::isEmpty);
    return new Address(parameters);
  }

  /** Values, those parted by commas taken apart; matters, places and publishers are not. */
  public List<String> all(String name) {
    boolean whole = name.equals("about") || name.equals("place") || name.equals("publisher");
    return parameters.getOrDefault(name, List.of()).stream().flatMap(value -> whole ? java.util.stream.Stream.of(value) : Arrays.stream(value.split(",")))
        .map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  /** The first value. */
  public Optional<String> one(String name) {
    return parameters.getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
  }

  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** What is asked of the ledger. IllegalArgumentException naming the parameter that is wrong. */
  public Asked asked() {
    parameters.forEach((name, values) -> values.stream().filter(value -> value.length() > LONGEST).findAny().ifPresent(value -> {
      throw new IllegalArgumentException("'" + name + "' is longer than " + LONGEST + " characters");
    }));
    Map<String, List<String>> further = new LinkedHashMap<>();
    for (String facet : Asked.FURTHER) {
      if (!all(facet).isEmpty()) {
        further.put(facet, all(facet));
      }
    }
    return new Asked(filter(), one("q"), further);
  }

  private Filter filter() {
    Optional<LocalDate> since = day("since");
    Optional<LocalDate> until = day("until");
    List<String> years = all("year").stream().filter(year -> year.matches("\\d{4}")).sorted().toList();
    if (!years.isEmpty()) {
      since = since.or(() -> Optional.of(LocalDate.of(Integer.parseInt(years.getFirst()), 1, 1)));
      until = until.or(() -> Optional.of(LocalDate.of(Integer.parseInt(years.getLast()), 12, 31)));
    }
    return new Filter(upper("actor"), upper("recipient"), all("kind"), all("act"), all("about"), all("field"), since, until, all("document"),
        all("status"), confidence());
  }

  private List<String> upper(String name) {
    return all(name).stream().map(code -> code.contains(":") ? code : code.toUpperCase(Locale.ROOT)).toList();
  }

  private OptionalDouble confidence() {
    Optional<String> least = one("min-confidence");
    if (least.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = least.get().matches("[01](\\.\\d{1,6})?") ? Double.parseDouble(least.get()) : -1;
    if (value < 0 || value > 1) {
      throw new IllegalArgumentException("'min-confidence' is " + least.get() + "; it lies between 0 and 1");
    }
    return OptionalDouble.of(value);
  }

  /** A day. IllegalArgumentException if the value is none. */
  public Optional<LocalDate> day(String name) {
    return one(name).map(value -> {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("'" + name + "' is " + value + ", not a day like 2025-02-06", e);
      }
    });
  }

  /** A whole number between bounds. IllegalArgumentException if the value is none. */
  public int number(String name, int otherwise, int least, int most) {
    Optional<String> value = one(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    int number = value.get().matches("\\d{1,9}") ? Integer.parseInt(value.get()) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException("'" + name + "' is " + value.get() + "; it lies between " + least + " and " + most);
    }
    return number;
  }

  /** This state with one value of a parameter put in, or taken out where it is in; the page begins anew. */
  public Address toggled(String name, String value) {
    List<String> values = new ArrayList<>(all(name));
    if (!values.remove(value)) {
      values.add(value);
    }
    return with(name, values).with("cursor", List.of());
  }

  /** This state with these values of a parameter, none: without it. */
  public Address with(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    if (values.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, List.copyOf(values));
    }
    return new Address(changed);
  }

  /** This state without a parameter. */
  public Address without(String name) {
    return with(name, List.of());
  }

  /** The URL of this state at a path. */
  public String at(String path) {
    String query = parameters.entrySet().stream()
        .flatMap(one -> one.getValue().stream().filter(value -> !value.isBlank()).map(value -> encoded(one.getKey()) + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The URL of a document's page; its id may hold any characters. */
  public static String document(String id) {
    return "/document/" + encoded(id).replace("+", "%20").replace("%2F", "/");
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":").replace("%40", "@");
  }
}

package org.readout.core.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md that a program can check. */
class HouseRulesTest {
  private static final List<String> ORDER = List.of("text", "ontology", "time", "actor", "document", "profile", "selection", "reading", "discourse", "ledger", "coding", "thread");
  private static final JavaClasses CORE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.readout.core");

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("GLOSSARY.md")) ? here : here.getParent();
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String module : List.of("core", "desk", "eval", "backfill")) {
      try (Stream<Path> files = Files.walk(root().resolve(module).resolve("src/main/java"))) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(all::add);
      }
    }
    return all;
  }

  @Test
  void packagesUseOnlyThoseAboveThem() {
    for (int i = 0; i < ORDER.size(); i++) {
      List<String> below = new ArrayList<>();
      ORDER.subList(i + 1, ORDER.size()).forEach(name -> below.add("org.readout.core." + name));
      below.add("org.readout.core");
      ArchRuleDefinition.noClasses().that().resideInAPackage("org.readout.core." + ORDER.get(i)).should().dependOnClassesThat().resideInAnyPackage(below.toArray(String[]::new)).allowEmptyShould(true).check(CORE);
    }
  }

  @Test
  void coreKnowsNoClockThreadNetworkOrDatabase() {
    ArchRuleDefinition.noClasses().should().dependOnClassesThat().haveNameMatching("java\\.sql\\..*|java\\.net\\.(http\\..*|Socket|URL|URLConnection)|java\\.time\\.Clock|java\\.lang\\.Thread|java\\.util\\.concurrent\\.Executor.*").check(CORE);
  }

  @Test
  void filesAreShort() throws IOException {
    List<Integer> lengths = new ArrayList<>();
    for (Path file : sources()) {
      int length = Files.readAllLines(file).size();
      assertThat(length).as(file.toString()).isLessThanOrEqualTo(500);
      lengths.add(length);
    }
    lengths.sort(null);
    assertThat(lengths.get(lengths.size() / 2)).as("median length").isLessThanOrEqualTo(120);
  }

  @Test
  void everyNounOfATypeNameStandsInTheGlossary() throws IOException {
    String glossary = Files.readString(root().resolve("GLOSSARY.md")).toLowerCase(Locale.ROOT);
    List<String> missing = new ArrayList<>();
    for (Path file : sources()) {
      String name = file.getFileName().toString().replace(".java", "");
      for (String noun : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split(" ")) {
        String word = noun.toLowerCase(Locale.ROOT);
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (!name.equals("package-info") && !glossary.contains(word) && !glossary.contains(singular)) {
          missing.add(noun + " (" + name + ")");
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}

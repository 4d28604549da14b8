package org.readout.desk;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages of the desk see core and the words at its root, never one another. */
class DeskRulesTest {
  private static final List<String> PACKAGES = List.of("assist", "gather", "store", "brief", "export", "web", "cli", "settings", "label", "notice");
  private static final JavaClasses DESK =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.readout.desk");

  @ParameterizedTest
  @ValueSource(strings = {"assist", "gather", "store", "brief", "export", "web", "cli", "settings", "label", "notice"})
  void packagesDoNotSeeOneAnother(String name) {
    String[] others = PACKAGES.stream().filter(other -> !other.equals(name)).map(other -> "org.readout.desk." + other + "..").toArray(String[]::new);
    ArchRuleDefinition.noClasses().that().resideInAPackage("org.readout.desk." + name + "..").should().dependOnClassesThat().resideInAnyPackage(others).check(DESK);
  }
}

package org.readout.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the example and the counterexample beside every rule. */
class PageRuleTest {
  @TestFactory
  Stream<DynamicTest> everyPageRuleFitsItsExamplesOnly() {
    return Rules.page().stream().map(rule -> DynamicTest.dynamicTest(rule.kind() + " " + rule.about(), () -> {
      assertThat(rule.examples()).isNotEmpty().allMatch(rule::fits);
      assertThat(rule.counterexamples()).isNotEmpty().noneMatch(rule::fits);
    }));
  }

  @TestFactory
  Stream<DynamicTest> everyWordListFindsItsExamplesOnly() {
    return Rules.words().stream().map(entry -> DynamicTest.dynamicTest(entry.name(), () -> {
      WordList list = WordList.of(entry.name());
      assertThat(entry.examples()).isNotEmpty().allMatch(list::foundIn);
      assertThat(entry.counterexamples()).isNotEmpty().noneMatch(list::foundIn);
    }));
  }
}

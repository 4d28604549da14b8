package org.readout.core.ontology;

import java.util.Locale;

/** What is done, after Searle's classes of speech acts (annotation guideline v2, "Kinds and acts"). */
public enum Act {
  CONSIDER(Kind.COMMITMENT),
  WILLING(Kind.COMMITMENT),
  INTEND(Kind.COMMITMENT),
  PLEDGE(Kind.COMMITMENT),
  AGREE(Kind.COMMITMENT),
  SIGN(Kind.COMMITMENT),
  PROVIDE(Kind.DELIVERY),
  PROGRESS(Kind.DELIVERY),
  COMPLETE(Kind.DELIVERY),
  REFUSE(Kind.REFUSAL),
  WITHDRAW(Kind.REFUSAL),
  URGE(Kind.REQUEST),
  INVITE(Kind.REQUEST),
  STATE(Kind.POSITION),
  NOTE(Kind.POSITION),
  WELCOME(Kind.POSITION),
  CONDEMN(Kind.POSITION),
  CONDOLE(Kind.POSITION),
  DENY(Kind.POSITION),
  MEET(Kind.CONSULTATION),
  VISIT(Kind.CONSULTATION),
  ATTACK(Kind.INCIDENT),
  COERCE(Kind.INCIDENT),
  PROTEST(Kind.INCIDENT),
  DISASTER(Kind.INCIDENT);

  private final Kind kind;

  Act(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** IllegalArgumentException if no act has that label. */
  public static Act of(String label) {
    for (Act act : values()) {
      if (act.label().equals(label)) {
        return act;
      }
    }
    throw new IllegalArgumentException("no act is called '" + label + "'");
  }
}

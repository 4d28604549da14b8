package org.readout.desk.brief;

import org.readout.desk.HeldEntry;

/** The parts of a briefing, in order. Accusations and threats stand by themselves, never among facts and promises. */
enum Section {
  PROMISED,
  CHANGED,
  INCOMPARABLE,
  OPEN,
  DELIVERED,
  REFUSED,
  DUE,
  SILENT,
  ASKED,
  INCIDENTS,
  THREATS,
  ONE_SIDE,
  DISPUTED,
  MEETINGS,
  POSITIONS,
  WATCH;

  /** Where what an entry tells of belongs, its dates and its voice aside. */
  static Section of(HeldEntry entry) {
    if (!entry.status().equals("asserted")) {
      return DISPUTED;
    }
    if (entry.flag("threat")) {
      return THREATS;
    }
    return switch (entry.text("kind").orElse("")) {
      case "commitment" -> PROMISED;
      case "delivery" -> DELIVERED;
      case "refusal" -> REFUSED;
      case "request" -> ASKED;
      case "consultation" -> MEETINGS;
      case "incident" -> INCIDENTS;
      default -> POSITIONS;
    };
  }
}

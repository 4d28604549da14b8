package org.readout.desk.brief;

import org.readout.desk.HeldEntry;

/** The parts of a briefing, in order. Accusations and threats stand by themselves, never among facts and promises. */
enum Section {
  COMMITMENT("Commitments"),
  DELIVERY("Deliveries"),
  REFUSAL("Refusals and withdrawals"),
  REQUEST("Requests"),
  POSITION("Positions"),
  CONSULTATION("Meetings, visits and calls"),
  INCIDENT("Incidents"),
  THREAT("Threats"),
  DISPUTED("Alleged, claimed or denied");

  private final String heading;

  Section(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  static Section of(HeldEntry entry) {
    if (!entry.text("status").orElse("asserted").equals("asserted")) {
      return DISPUTED;
    }
    if (entry.flag("threat")) {
      return THREAT;
    }
    return switch (entry.text("kind").orElse("")) {
      case "commitment" -> COMMITMENT;
      case "delivery" -> DELIVERY;
      case "refusal" -> REFUSAL;
      case "request" -> REQUEST;
      case "consultation" -> CONSULTATION;
      case "incident" -> INCIDENT;
      default -> POSITION;
    };
  }
}

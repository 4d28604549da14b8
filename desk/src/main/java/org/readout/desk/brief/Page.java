package org.readout.desk.brief;

/** A form that a briefing is written in. */
interface Page {
  /** The whole of it; the same briefing gives the same bytes. */
  byte[] write(Brief brief);
}

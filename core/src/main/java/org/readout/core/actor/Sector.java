package org.readout.core.actor;

/** The part of society an actor belongs to, as PLOVER names them (2021 manual, "sector codes"; a subset). */
public enum Sector {
  GOV,
  MIL,
  COP,
  JUD,
  LEG,
  OPP,
  PTY,
  REB,
  BUS,
  CVL,
  EDU,
  IGO,
  JRN,
  LAB,
  MED,
  NGO,
  REL,
  SPY
}

package org.readout.core.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sum of money named with an act.
 *
 * @param words as the text has it
 * @param currency ISO 4217, empty if the text does not settle it
 * @param value in units of the currency, empty if the text gives no number ("billions of dollars")
 * @param instrument grant, loan, deposit, rollover, swap or investment, if said
 */
public record Amount(Party.Words words, Optional<String> currency, Optional<BigDecimal> value, Optional<String> instrument) {}

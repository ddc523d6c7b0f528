package lu.daach.account;

import java.time.YearMonth;
import java.util.UUID;

/**
 * Which account is asked for.
 *
 * @param until inclusive
 * @param dwelling null for all; likewise owner and commune (a code)
 */
public record AccountAsked(YearMonth from, YearMonth until, AccountBy by, UUID dwelling, UUID owner, String commune) {
}

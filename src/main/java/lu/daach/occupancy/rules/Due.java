package lu.daach.occupancy.rules;

import lu.daach.kernel.Money;

/** What a household pays, without why. @param monthly EUR a month for the dwelling; @param savings EUR a month put aside */
public record Due(Money monthly, Money savings) {
}

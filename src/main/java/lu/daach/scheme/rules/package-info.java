/**
 * A scheme as data: what it asks, what it takes, what it grants, as figures by date. {@link lu.daach.scheme.rules.SchemeVersion} is one
 * version of one scheme, {@link lu.daach.scheme.rules.Terms} what it says under the law of a day; those who judge and those who compute
 * read it from there. The five schemes as delivered are such versions too, whose figures stand in the rulebook.
 *
 * <p>Pure Java: no clock, no storage.
 */
package lu.daach.scheme.rules;

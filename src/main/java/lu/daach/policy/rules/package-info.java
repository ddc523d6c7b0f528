/**
 * What would be if a scheme or the law were otherwise: the whole pool reckoned before and after.
 *
 * <p>Pure Java: no clock, no storage.
 */
package lu.daach.policy.rules;

/** Pure: what a promise can cost. */
package lu.daach.guarantee.rules;

/** How a difference is worked out month by month and paid back in parts: pure. */
package lu.daach.correction.rules;

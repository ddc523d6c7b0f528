/** How costs are divided: pure Java. */
package lu.daach.charges.rules;

/** What is decided about arrears, in pure Java. */
package lu.daach.arrears.rules;

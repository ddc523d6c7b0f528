/** What is decided about statements and payments, in pure Java. */
package lu.daach.banking.rules;

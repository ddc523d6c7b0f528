/** What the State pays, what the commune takes, and why a dwelling does not carry itself: pure Java. */
package lu.daach.account.rules;

/** What is due for a month, as pure functions over what is known of occupancies, assessments and head leases. */
package lu.daach.rentrun.rules;

/** The file of a collection. */
package lu.daach.debit.pain;

/** Days and kinds of the office's aids: pure. */
package lu.daach.followup.rules;

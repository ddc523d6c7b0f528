/** Journeys of people through the product, in a real browser, with an accessibility scan of every page on the way. */
package lu.daach.browser;

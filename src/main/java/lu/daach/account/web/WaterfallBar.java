package lu.daach.account.web;

import lu.daach.kernel.Money;

/**
 * One bar of the waterfall.
 *
 * @param code in, rule, empty, arrears, repair, guarantee or out
 * @param word its name
 * @param x percent of the width, with its sign; likewise width and middle
 * @param y from the top, in pixels; likewise height
 */
public record WaterfallBar(String code, String word, Money amount, String x, String width, String middle, int y, int height) {
}

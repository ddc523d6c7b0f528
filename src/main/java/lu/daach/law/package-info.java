/**
 * What the law gives and asks beyond the schemes: the minimum income, rent subsidy and rent guarantee that a household may also
 * claim, what the State and a commune pay, what a lease may ask, how many people a room is for. Pure sums over the dated
 * parameters of the rulebook; nothing is stored.
 *
 * <p>Words: <em>take-up</em>: a benefit somebody is entitled to and claims. The page of rules shows every parameter with its source.
 */
@Module(uses = {"api", "household", "journal", "kernel", "organisation", "rulebook"})
package lu.daach.law;

import lu.daach.kernel.Module;

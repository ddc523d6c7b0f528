/**
 * The words every module shares: money, periods, languages and sentences. Pure Java; reads nothing but class-path resources
 * and knows no module above it.
 */
@Module
package lu.daach.kernel;

/**
 * Papers and photos of files: proofs of income, identity, leases, contracts, inventories, pictures of a home.
 *
 * <p>What comes in is PDF, JPEG or PNG and nothing else: declared type, extension and content have to agree, and the content is looked
 * through without being run or drawn in full. What is kept is sealed under a key of its own, below a name that tells nothing; what goes
 * out is a download that no browser opens as a page.
 */
@Module(uses = {"api", "boot", "dossier", "journal", "kernel", "organisation", "page", "sealing"})
package lu.daach.attachment;

import lu.daach.kernel.Module;

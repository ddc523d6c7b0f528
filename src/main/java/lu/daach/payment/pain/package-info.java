/** The file by which a bank is told to pay: pain.001.001.09 of ISO 20022, as the EPC's credit transfer rulebook narrows it. */
package lu.daach.payment.pain;

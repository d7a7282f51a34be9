package org.gongkai.ledger.files;

/**
 * A content that lies in the store.
 *
 * @param sha256 its hash, by which it is found
 * @param size   in bytes
 */
public record KeptFile(String sha256, long size) {}

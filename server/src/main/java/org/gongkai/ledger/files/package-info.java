/**
 * The files of the office, by the hash of their content: written once, never changed, checked whenever they are read.
 * Start at {@link org.gongkai.ledger.files.FileStore}.
 */
@NullMarked
package org.gongkai.ledger.files;

import org.jspecify.annotations.NullMarked;

/**
 * Backup, restore and moving to another database: all three copy tables as rows of a portable form and prove the journal at
 * the other end. Start at {@link org.gongkai.ledger.backup.Backup}.
 */
@NullMarked
package org.gongkai.ledger.backup;

import org.jspecify.annotations.NullMarked;

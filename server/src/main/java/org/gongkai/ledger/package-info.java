/**
 * Where the office keeps what it knows: database, transactions, journal, files, jobs. Start at
 * {@link org.gongkai.ledger.Ledger}. SQLite in the data folder by default, PostgreSQL by URL; one set of migrations and
 * one set of queries for both.
 */
@NullMarked
package org.gongkai.ledger;

import org.jspecify.annotations.NullMarked;

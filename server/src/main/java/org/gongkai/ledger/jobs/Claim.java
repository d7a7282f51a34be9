package org.gongkai.ledger.jobs;

import java.util.UUID;

/**
 * The right of one node to work on one effect now. It ends when the scheduler's row changes its version: when another node
 * takes over because this one was thought dead.
 *
 * @param effect  which
 * @param version of the scheduler's row
 * @param node    who
 */
record Claim(UUID effect, long version, String node) {}

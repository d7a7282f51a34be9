/**
 * How the installation runs: effects and jobs, storage, and the journal to read and prove. Start at
 * {@link org.gongkai.operations.JobsAtWork}; other features show what they know of the installation as an
 * {@link org.gongkai.operations.OperationsPanel}.
 */
@NullMarked
package org.gongkai.operations;

import org.jspecify.annotations.NullMarked;

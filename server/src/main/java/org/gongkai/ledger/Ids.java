package org.gongkai.ledger;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Keys: made by the application, in the order of time (UUID version 7, RFC 9562), so that lists page by key. */
public final class Ids {

    /** Stands for the installation as a whole where an agency is asked for. */
    public static final UUID INSTALLATION = new UUID(0, 0);

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new key, greater than all before it on this node. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}

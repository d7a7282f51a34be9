package org.gongkai.application;

import java.util.UUID;

import org.gongkai.agency.HandOver;
import org.gongkai.ledger.Change;
import org.springframework.stereotype.Component;

/** The open applications of somebody who leaves go to their successor. */
@Component
final class ApplicationHandOver implements HandOver {

    private final ApplicationBook book;

    ApplicationHandOver(ApplicationBook book) {
        this.book = book;
    }

    @Override
    public void handOver(Change change, UUID from, UUID to) {
        book.handOver(change, from, to);
    }
}

package org.gongkai.calendar;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** When the server starts, looks whether an update of the program has brought other notices along. */
@Component
final class CalendarWiring implements ApplicationRunner {

    private final CalendarBook book;

    CalendarWiring(CalendarBook book) {
        this.book = book;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        book.takeUpShipped();
    }
}

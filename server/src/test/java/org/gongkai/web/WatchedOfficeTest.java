package org.gongkai.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.gongkai.agency.Role;
import org.gongkai.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What those who watch the office get to see: health, metrics and the log, without anything about persons. */
class WatchedOfficeTest {

    private static final String NAME = "司马示例申请人";
    private static final String PHONE = "13912345678";
    private static final String ADDRESS = "示例路八十八号";
    private static final String LOGIN = "no-such-login-name";
    private static final String PASSWORD = "geheimes-Passwort-4711";

    @TempDir Path home;

    @Test
    void theLogAndTheMetricsSayNothingAboutPersons() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        try (TestOffice office = TestOffice.open(home)) {
            Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
            Level before = root.getLevel();
            log.start();
            root.setLevel(Level.INFO);
            root.addAppender(log);
            try {
                Visitor visitor = office.visitor();
                Visitor.Page refused = visitor.get("/sign-in")
                        .submit("main form", Map.of("loginName", LOGIN, "password", PASSWORD));
                assertThat(refused.status()).isEqualTo(422);
                Visitor clerk = office.as(Role.CLERK);
                Visitor.Page form = clerk.get("/office/applications/new");
                Visitor.Page entered = form.submit("main form[method=post]",
                        Map.of("name", NAME, "phone", PHONE, "address",
                                ADDRESS, "sought", "2025年度决算"));
                assertThat(entered.status()).as(entered.text()).isIn(200, 422);
                clerk.get("/office/applications?text=" + PHONE);
                clerk.get("/office/applications/" + PHONE);
                clerk.post("/office/applications", Map.of("name", NAME, "phone", PHONE));
                String metrics = visitor.get("/actuator/prometheus").text();
                assertThat(metrics).contains("jvm_memory").contains("gongkai_outbox");
                assertThat(metrics).doesNotContain(NAME, PHONE, ADDRESS, LOGIN, PASSWORD);
            } finally {
                root.detachAppender(log);
                root.setLevel(before);
            }
        }
        String lines = log.list.stream()
                .map(each -> each.getFormattedMessage()
                        + (each.getThrowableProxy() == null ? "" : each.getThrowableProxy().getMessage()))
                .collect(Collectors.joining("\n"));
        assertThat(lines).doesNotContain(NAME, PHONE, ADDRESS, LOGIN, PASSWORD);
    }

    @Test
    void healthSaysWhetherTheBooksCanBeRead() {
        try (TestOffice office = TestOffice.open(home)) {
            Visitor visitor = office.visitor();
            for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
                Visitor.Page up = visitor.get(path);
                assertThat(up.status()).as(path).isEqualTo(200);
                assertThat(up.text()).contains("\"status\":\"UP\"").doesNotContain("gongkai-data", home.toString());
            }
            office.bean(Ledger.class).close();
            assertThat(visitor.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(visitor.get("/actuator/health/liveness").status()).as("restarting would not help")
                    .isEqualTo(200);
        }
    }
}
